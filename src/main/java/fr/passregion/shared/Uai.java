package fr.passregion.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The national code of an establishment, « UAI »: seven digits, the first three its department, and a check letter. */
public record Uai(String value) implements Comparable<Uai> {

    private static final Pattern FORM = Pattern.compile("\\d{7}[A-Z]");
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String INTERNAL = "8";

    public Uai {
        if (!isValid(value)) throw new IllegalArgumentException("Not a UAI: " + value);
    }

    /** Reads a UAI as people type it, spaces and lower case forgiven; empty when the check letter is wrong. */
    public static Optional<Uai> parse(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return isValid(code) ? Optional.of(new Uai(code)) : Optional.empty();
    }

    /**
     * A code of our own, in the national form, for a structure to which the State gives none, such as a mission locale. It
     * begins with 8, as the code of no department does.
     */
    public static Uai internal(String department, int number) {
        var digits = INTERNAL + department + "%04d".formatted(number);
        return new Uai(digits + LETTERS.charAt(Integer.parseInt(digits) % LETTERS.length()));
    }

    /** Whether it is a code of our own rather than the State's. */
    public boolean isInternal() {
        return value.startsWith(INTERNAL);
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
