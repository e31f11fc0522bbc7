package fr.passregion.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The national code of an establishment, « UAI »: seven digits, the first three its department, and a check letter. */
public record Uai(String value) implements Comparable<Uai> {

    private static final Pattern FORM = Pattern.compile("\\d{7}[A-Z]");
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    public Uai {
        if (!isValid(value)) throw new IllegalArgumentException("Not a UAI: " + value);
    }

    /** Reads a UAI as people type it, spaces and lower case forgiven; empty when the check letter is wrong. */
    public static Optional<Uai> parse(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return isValid(code) ? Optional.of(new Uai(code)) : Optional.empty();
    }

    /** The department's code as used in the Region's lists: « 01 », « 69 ». */
    public String department() {
        return value.substring(1, 3);
    }

    private static boolean isValid(String code) {
        return FORM.matcher(code).matches()
                && code.charAt(7) == LETTERS.charAt(Integer.parseInt(code.substring(0, 7)) % LETTERS.length());
    }

    @Override
    public int compareTo(Uai other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
