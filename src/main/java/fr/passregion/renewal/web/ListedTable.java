package fr.passregion.renewal.web;

import fr.passregion.matching.Matching.Difference;
import fr.passregion.matching.Matching.Pair;
import fr.passregion.matching.Side;
import fr.passregion.renewal.ListedRenewals.Comparison;
import fr.passregion.renewal.ListedRenewals.Returning;
import fr.passregion.renewal.web.RenewalTable.Choice;
import fr.passregion.renewal.web.RenewalTable.View;
import java.text.Collator;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Last year's holders beside the establishment's list, part by part, a page at a time. */
public record ListedTable(UUID list, Comparison comparison, Part part, int asked) {

    private static final int ON_A_PAGE = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** The parts, each with its word in addresses. */
    public enum Part {
        ALIKE("identiques", "Identiques"),
        NEAR("proches", "Proches"),
        ABSENT("absents", "Absents de la liste");

        private final String word;
        private final String label;

        Part(String word, String label) {
            this.word = word;
            this.label = label;
        }

        String word() {
            return word;
        }

        static Part of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(part -> part.word.equals(word))
                    .findFirst()
                    .orElse(ALIKE);
        }
    }

    /**
     * One holder of last year.
     *
     * @param group the class that the list tells; empty where it tells none
     * @param proposed the track in which most go on; none where the establishment must choose
     * @param listed what the list says where it differs; null elsewhere
     */
    public record Row(
            String id,
            String name,
            String birthDate,
            String group,
            String lastTrack,
            @Nullable String proposed,
            @Nullable Side listed,
            List<Difference> differences) {}

    public String path() {
        return RenewalTable.PATH + "/listes/" + list;
    }

    public String year() {
        return comparison.desk().year().label();
    }

    public boolean isNear() {
        return part == Part.NEAR;
    }

    /** Whether those are shown who are on no line. */
    public boolean isAbsent() {
        return part == Part.ABSENT;
    }

    public String word() {
        return part.word();
    }

    public String label() {
        return part.label;
    }

    /** How many « Revalider les N » is about. */
    public int alike() {
        return comparison.proposals().size();
    }

    /** Lines that are none of last year's holders: newcomers, and those who have ordered. */
    public int others() {
        var matching = comparison.matching();
        return matching.unknown().size() + matching.gone().size();
    }

    public int lines() {
        return comparison.matching().lines();
    }

    public List<View> tabs() {
        return Arrays.stream(Part.values())
                .map(each -> new View(
                        each.label,
                        hrefOf(each),
                        each == part,
                        new ListedTable(list, comparison, each, 1).all().size()))
                .toList();
    }

    public List<Row> rows() {
        return all().stream()
                .skip((current() - 1L) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
    }

    public int current() {
        return Math.clamp(asked, 1, pages());
    }

    public int pages() {
        return Math.max(1, (all().size() + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    public String href() {
        return hrefOf(part) + "&page=";
    }

    public List<Choice> options() {
        return new RenewalTable(comparison.desk(), RenewalTable.ALL, 1).options();
    }

    private String hrefOf(Part each) {
        return path() + "?partie=" + each.word();
    }

    private List<Row> all() {
        var matching = comparison.matching();
        var rows = switch (part) {
            case ALIKE -> matching.toValidate().stream().map(ListedTable::row);
            case NEAR -> matching.toLookAt().stream().map(ListedTable::row);
            case ABSENT -> matching.missing().stream().map(one -> row(one, "", null, List.of()));
        };
        return rows.sorted(Comparator.comparing(Row::name, Collator.getInstance(Locale.FRANCE)))
                .toList();
    }

    private static Row row(Pair<Returning> pair) {
        var differs = pair.differences().stream().sorted().toList();
        return row(pair.sought(), pair.pupil().group(), differs.isEmpty() ? null : Side.listed(pair), differs);
    }

    private static Row row(Returning one, String group, @Nullable Side listed, List<Difference> differences) {
        var candidate = one.candidate();
        var proposed = candidate.proposed();
        return new Row(
                candidate.holder().toString(),
                one.lastName() + " " + one.firstName(),
                one.birthDate().format(DAY),
                group,
                candidate.lastTrack(),
                proposed == null ? null : proposed.value(),
                listed,
                differences);
    }
}
