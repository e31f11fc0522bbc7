package fr.passregion.card;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The 16 digits on a card's back: random, with a Luhn check digit, never the dossier number (CAR-01). */
public record CardNumber(String digits) {

    private static final List<String> SPOKEN =
            List.of("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf");

    /** Reads a number as people type it, spaces forgiven; empty when the check digit is wrong. */
    public static Optional<CardNumber> parse(String typed) {
        var digits = typed.replaceAll("[\\s\\u00A0\\u202F-]", "");
        return CardNumbers.isValid(digits) ? Optional.of(new CardNumber(digits)) : Optional.empty();
    }

    /** In groups of four, as printed. */
    public String spaced() {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Digit by digit, in French, to be read aloud: « neuf deux cinq zéro, … ». */
    public String spoken() {
        return Stream.of(spaced().split(" "))
                .map(group ->
                        group.chars().mapToObj(digit -> SPOKEN.get(digit - '0')).collect(joining(" ")))
                .collect(joining(", "));
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
