package fr.passregion.wallet;

import java.util.regex.Pattern;

/**
 * The event that moves value, such as « redemption 7f3… » or « enrolment 2026-2027 ». A movement takes its identity from
 * its cause, so that the same cause told twice moves value once.
 */
public record Cause(String kind, String reference) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]*");

    public Cause {
        if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("Not a kind of cause: " + kind);
        if (reference.isBlank()) throw new IllegalArgumentException("A cause has a reference");
    }

    /** Reads what {@link #toString} wrote. */
    public static Cause parse(String text) {
        var space = text.indexOf(' ');
        return new Cause(text.substring(0, space), text.substring(space + 1));
    }

    @Override
    public String toString() {
        return kind + " " + reference;
    }
}
