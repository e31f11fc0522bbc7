package fr.passregion.institution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives a name that a register shouts, « LYCEE PROFESSIONNEL SAINT JOSEPH », the letters people read. A name that already
 * has small letters is left as its owner wrote it. Accents come back only where they are certain.
 */
final class GoodCase {

    private static final Pattern SMALL_LETTER = Pattern.compile("\\p{Ll}");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUYÀÂÉÈÊËÎÏÔÖÙÛÜ]");
    private static final Set<String> SMALL =
            Set.of("de", "du", "des", "la", "le", "les", "et", "en", "au", "aux", "sur", "sous", "lès");
    private static final Set<String> INITIALS = Set.of(
            "CFA", "MFR", "BTP", "CCI", "IME", "CFAI", "CFPPA", "LEGTA", "LEGTPA", "LEGT", "LPA", "EPLEFPA", "AFPI",
            "AFPMA", "AFTRAL", "SEPR", "ISARA", "ISETA", "ECA", "IFA", "IMT", "ICOF", "AGEFPI", "UNICEM", "ESCOM",
            "SNCF", "INSA");

    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("LYCEE", "lycée"),
            Map.entry("COLLEGE", "collège"),
            Map.entry("ECOLE", "école"),
            Map.entry("ETABLISSEMENT", "établissement"),
            Map.entry("GENERAL", "général"),
            Map.entry("PRIVE", "privé"),
            Map.entry("PRIVEE", "privée"),
            Map.entry("PROFESSIONNEL", "professionnel"),
            Map.entry("METIERS", "métiers"),
            Map.entry("PROFESSIONNELLE", "professionnelle"),
            Map.entry("TECHNOLOGIQUE", "technologique"),
            Map.entry("TECHNIQUE", "technique"),
            Map.entry("POLYVALENT", "polyvalent"),
            Map.entry("AGRICOLE", "agricole"),
            Map.entry("HOTELIER", "hôtelier"),
            Map.entry("MAISON", "maison"),
            Map.entry("FAMILIALE", "familiale"),
            Map.entry("RURALE", "rurale"),
            Map.entry("EDUCATION", "éducation"),
            Map.entry("ORIENTATION", "orientation"),
            Map.entry("ENSEIGNEMENT", "enseignement"),
            Map.entry("FORMATION", "formation"),
            Map.entry("CENTRE", "centre"),
            Map.entry("ASSOCIATION", "association"),
            Map.entry("INSTITUTION", "institution"),
            Map.entry("JEUNES", "jeunes"));

    private static final Map<String, String> FIRST_NAMES = Map.ofEntries(
            Map.entry("ANDRE", "André"),
            Map.entry("EDOUARD", "Édouard"),
            Map.entry("EMILE", "Émile"),
            Map.entry("FRANCOIS", "François"),
            Map.entry("FREDERIC", "Frédéric"),
            Map.entry("GENEVIEVE", "Geneviève"),
            Map.entry("HELENE", "Hélène"),
            Map.entry("JEROME", "Jérôme"),
            Map.entry("LEON", "Léon"),
            Map.entry("RENE", "René"),
            Map.entry("THERESE", "Thérèse"),
            Map.entry("HECTOR", "Hector"),
            Map.entry("ELIE", "Élie"));

    private GoodCase() {}

    static String of(String name) {
        var text = name.replace('\'', '’').replaceAll("\\s+", " ").strip();
        if (text.isEmpty() || SMALL_LETTER.matcher(text).find()) return text;
        var words = joined(Arrays.stream(text.split(" ")).map(GoodCase::word).toList());
        return words.substring(0, 1).toUpperCase(Locale.FRANCE) + words.substring(1);
    }

    private static String word(String shouted) {
        if (shouted.indexOf('-') > 0)
            return Arrays.stream(shouted.split("-")).map(GoodCase::word).collect(Collectors.joining("-"));
        var elided = shouted.indexOf('’');
        if (elided == 1) return shouted.substring(0, 2).toLowerCase(Locale.FRANCE) + word(shouted.substring(2));
        var small = shouted.toLowerCase(Locale.FRANCE);
        if (SMALL.contains(small)) return small;
        if (COMMON.containsKey(shouted)) return COMMON.get(shouted);
        if (FIRST_NAMES.containsKey(shouted)) return FIRST_NAMES.get(shouted);
        if (isInitials(shouted)) return shouted;
        return shouted.isEmpty() ? "" : shouted.charAt(0) + small.substring(1);
    }

    private static boolean isInitials(String word) {
        return INITIALS.contains(word)
                || word.indexOf('.') >= 0
                || (word.length() > 1 && !VOWEL.matcher(word).find());
    }

    /** « d Arsonval » is d’Arsonval, « Saint Joseph » Saint-Joseph, « Notre Dame » Notre-Dame. */
    private static String joined(List<String> words) {
        var text = new StringBuilder();
        var before = new ArrayList<String>();
        for (var word : words) {
            var last = before.isEmpty() ? "" : before.getLast();
            if (last.equals("D") || last.equals("L")) {
                text.setLength(text.length() - 1);
                text.append(last.toLowerCase(Locale.FRANCE)).append('’');
            } else if (last.equals("Saint") || last.equals("Sainte") || (last.equals("Notre") && word.equals("Dame"))) {
                text.append('-');
            } else if (!last.isEmpty()) {
                text.append(' ');
            }
            text.append(word);
            before.add(word);
        }
        return text.toString();
    }
}
