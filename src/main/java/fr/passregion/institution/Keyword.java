package fr.passregion.institution;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a name, or of what somebody typed, once accents, case and abbreviations are out of the way. Names and
 * questions go through the same door, so they meet.
 */
record Keyword(List<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final double LIGHT = 0.1;

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("nd", "notre dame"),
            Map.entry("dr", "docteur"),
            Map.entry("lp", "lycee professionnel"),
            Map.entry("lpo", "lycee polyvalent"),
            Map.entry("lgt", "lycee general technologique"),
            Map.entry("legt", "lycee general technologique"),
            Map.entry("legta", "lycee general technologique agricole"),
            Map.entry("mfr", "maison familiale rurale"),
            Map.entry("cfa", "centre formation apprentis"),
            Map.entry("ctre", "centre"),
            Map.entry("ctr", "centre"),
            Map.entry("techno", "technologique"),
            Map.entry("pro", "professionnel"),
            Map.entry("fam", "familiale"),
            Map.entry("familial", "familiale"),
            Map.entry("rural", "rurale"));

    /** Words that say nothing: they are left out on both sides. */
    private static final Set<String> SILENT =
            Set.of("de", "du", "des", "la", "le", "les", "et", "en", "au", "aux", "sur", "sous");

    /** Words that many establishments bear: they count little beside a name or a town. */
    private static final Set<String> COMMON = Set.of(
            "lycee",
            "college",
            "ecole",
            "etablissement",
            "enseignement",
            "institution",
            "general",
            "generale",
            "technologique",
            "technique",
            "professionnel",
            "professionnelle",
            "polyvalent",
            "prive",
            "privee",
            "public",
            "metiers",
            "maison",
            "familiale",
            "rurale",
            "education",
            "orientation",
            "centre",
            "formation",
            "apprentis",
            "agricole",
            "section",
            "mission",
            "locale",
            "association");

    static Keyword of(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return new Keyword(Arrays.stream(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT)))
                .flatMap(
                        word -> Stream.of(ABBREVIATIONS.getOrDefault(word, word).split(" ")))
                .filter(word -> word.length() > 1 || word.chars().anyMatch(Character::isDigit))
                .filter(word -> !SILENT.contains(word))
                .distinct()
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String text() {
        return String.join(" ", words);
    }

    /** The words that tell one establishment from another: « ampere » in « Lycée général Ampère ». */
    String core() {
        return words.stream().filter(word -> !COMMON.contains(word)).collect(Collectors.joining(" "));
    }

    /** How much each word counts: its length, ten times less when many establishments bear it. */
    List<Double> weights() {
        return words.stream()
                .map(word -> word.length() * (COMMON.contains(word) ? LIGHT : 1))
                .toList();
    }
}
