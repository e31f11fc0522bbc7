package fr.passregion.holder;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a dossier, « numéro de dossier », which is also its holder's login (ORD-09): fifty random bits as ten
 * characters of Crockford's base 32, which has no letter that looks like a digit, then a check character.
 */
public record CaseNumber(String value) implements Serializable {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int RANDOM_BITS = 50;

    private static final int BITS_PER_CHARACTER = 5;
    private static final int LENGTH = RANDOM_BITS / BITS_PER_CHARACTER + 1;
    private static final int CHECK_MODULUS = 37;

    public CaseNumber {
        if (!isValid(value)) throw new IllegalArgumentException("Not a case number");
    }

    /** Reads a number as people type it: case, spaces and hyphens forgiven, O read as 0, I and L as 1. */
    public static Optional<CaseNumber> parse(String typed) {
        var read = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0\\u202F.-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return isValid(read) ? Optional.of(new CaseNumber(read)) : Optional.empty();
    }

    /** The number that these bits spell; empty where its check would not be a letter or digit that is easy to type. */
    static Optional<CaseNumber> spelling(long bits) {
        var check = (int) (bits % CHECK_MODULUS);
        if (check >= ALPHABET.length()) return Optional.empty();
        var text = new StringBuilder(LENGTH);
        for (var shift = RANDOM_BITS - BITS_PER_CHARACTER; shift >= 0; shift -= BITS_PER_CHARACTER)
            text.append(ALPHABET.charAt((int) (bits >>> shift) & (ALPHABET.length() - 1)));
        return Optional.of(new CaseNumber(text.append(ALPHABET.charAt(check)).toString()));
    }

    /** « 7K2M-9QX4-TB3 », as it is shown: easier to read, copy and dictate. */
    public String grouped() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    private static boolean isValid(String text) {
        if (text.length() != LENGTH || text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) return false;
        var bits = 0L;
        for (var c : text.substring(0, LENGTH - 1).toCharArray())
            bits = bits << BITS_PER_CHARACTER | ALPHABET.indexOf(c);
        return bits % CHECK_MODULUS == ALPHABET.indexOf(text.charAt(LENGTH - 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
