package fr.passregion.card;

import java.util.Optional;

/** The 16 digits on a card's back: random, with a Luhn check digit, never the dossier number (CAR-01). */
public record CardNumber(String digits) {

    /** Reads a number as people type it, spaces forgiven; empty when the check digit is wrong. */
    public static Optional<CardNumber> parse(String typed) {
        var digits = typed.replaceAll("[\\s\\u00A0\\u202F-]", "");
        return CardNumbers.isValid(digits) ? Optional.of(new CardNumber(digits)) : Optional.empty();
    }

    /** In groups of four, as printed. */
    public String spaced() {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** For screens that must not show it whole. */
    public String masked() {
        return "•••• " + digits.substring(12);
    }

    /** Never whole in a log. */
    @Override
    public String toString() {
        return masked();
    }
}
