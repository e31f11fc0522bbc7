package fr.passregion.settlement;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text in the characters that every SEPA bank accepts (EPC217-08): Latin letters without accents, digits and a few signs. */
final class EpcText {

    private static final Pattern REFUSED = Pattern.compile("[^a-zA-Z0-9/\\-?:().,'+ ]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CONTROLS_AND_SPACES = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

    /** Letters and signs that Unicode does not take apart by itself. */
    private static final Map<Integer, String> WRITTEN_OTHERWISE = Map.ofEntries(
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '«', "'"),
            Map.entry((int) '»', "'"),
            Map.entry((int) '“', "'"),
            Map.entry((int) '”', "'"),
            Map.entry((int) '"', "'"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '_', "-"),
            Map.entry((int) '&', "+"),
            Map.entry((int) '€', "EUR"));

    private EpcText() {}

    /**
     * The text in those characters, one space at a time and at most {@code limit} long; a dot where nothing is alike. It
     * never starts or ends with a slash nor holds two, which banks read as their own marks.
     */
    static String of(String text, int limit) {
        var spaced = CONTROLS_AND_SPACES.matcher(text).replaceAll(" ");
        var written = spaced.codePoints()
                .mapToObj(sign -> WRITTEN_OTHERWISE.getOrDefault(sign, Character.toString(sign)))
                .collect(Collectors.joining());
        var plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("");
        var accepted = REFUSED.matcher(plain).replaceAll(".");
        return withoutMarks(accepted, limit);
    }

    private static String withoutMarks(String text, int limit) {
        var single = text.replaceAll("/{2,}", "/").replaceAll(" {2,}", " ").replaceAll("^[/ ]+", "");
        var cut = single.substring(0, Math.min(limit, single.length())).replaceAll("[/ ]+$", "");
        return cut.isEmpty() ? "." : cut;
    }
}
