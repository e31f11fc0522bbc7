package fr.passregion.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names as lists and people spell them. */
final class Spelling {

    private static final LevenshteinDistance SLIPS = new LevenshteinDistance(2);
    private static final int SHORT = 4;

    private Spelling() {}

    /** What does not vary from one hand to the next: neither accents, case, hyphens, apostrophes nor spaces. */
    static String plain(String name) {
        return String.join("", words(name));
    }

    static String key(String lastName, String firstName) {
        return plain(lastName) + " " + plain(firstName);
    }

    /** Whether one may be the other mistyped, or the other shortened: « Thiago » and « Tiago », « Da Silva » and « Silva ». */
    static boolean isNear(String one, String other) {
        return isMistyped(plain(one), plain(other)) || isShortened(words(one), words(other));
    }

    private static boolean isMistyped(String one, String other) {
        var slips = SLIPS.apply(one, other);
        var forgiven = Math.min(one.length(), other.length()) <= SHORT ? 1 : 2;
        return slips >= 0 && slips <= forgiven;
    }

    private static boolean isShortened(List<String> one, List<String> other) {
        return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
    }

    private static List<String> words(String name) {
        var letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("\\p{M}+", "");
        return Arrays.stream(letters.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
