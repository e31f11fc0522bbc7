package fr.passregion.matching.web;

import fr.passregion.matching.Aside;
import fr.passregion.matching.Matching;
import fr.passregion.matching.Matching.Difference;
import fr.passregion.matching.Matching.Pair;
import fr.passregion.matching.Pupil;
import fr.passregion.matching.PupilLists.Shown.Matched;
import fr.passregion.matching.Requester;
import fr.passregion.matching.Side;
import java.text.Collator;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list says of the requests, part by part, a page at a time. */
public final class ResultTable {

    static final int ON_A_PAGE = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final String id;
    private final Matched matched;
    private final Part part;
    private final List<Row> all;
    private final int current;

    ResultTable(String id, Matched matched, Part part, int asked) {
        this.id = id;
        this.matched = matched;
        this.part = part;
        this.all = rows(matched, part);
        this.current = Math.clamp(asked, 1, pages());
    }

    /**
     * A line of the result.
     *
     * @param line its number in the list; 0 for who is missing from it
     * @param group the class
     * @param order the request, where there is one
     */
    public record Row(
            int line,
            String name,
            String birthDate,
            String group,
            @Nullable String order,
            Requester.@Nullable State state,
            @Nullable Side listed,
            @Nullable Side asked,
            List<Difference> differences,
            Aside.@Nullable Reason aside) {

        /** Whether somebody must still decide. */
        public boolean isPending() {
            return state == Requester.State.PENDING;
        }

        public boolean isAccepted() {
            return state == Requester.State.ACCEPTED;
        }
    }

    /** A part with how many it holds. */
    public record View(String label, String href, boolean isCurrent, long count) {}

    private static List<Row> rows(Matched matched, Part part) {
        var matching = matched.matching();
        return switch (part) {
            case EXACT -> byName(matching.exact().stream().map(ResultTable::row));
            case NEAR -> byName(matching.near().stream().map(ResultTable::row));
            case UNKNOWN -> byName(matching.unknown().stream().map(pupil -> row(pupil, null)));
            case MISSING -> byName(matching.missing().stream().map(ResultTable::row));
            case ASIDE ->
                Stream.concat(
                                matching.gone().stream().map(pupil -> row(pupil, null)),
                                matched.list().asides().stream().map(ResultTable::row))
                        .sorted(Comparator.comparingInt(Row::line))
                        .toList();
        };
    }

    private static List<Row> byName(Stream<Row> rows) {
        return rows.sorted(Comparator.comparing(Row::name, Collator.getInstance(Locale.FRANCE)))
                .toList();
    }

    private static Row row(Pair<Requester> pair) {
        var pupil = pair.pupil();
        var requester = pair.sought();
        return new Row(
                pupil.line(),
                requester.lastName() + " " + requester.firstName(),
                requester.birthDate().format(DAY),
                pupil.group(),
                requester.order().toString(),
                requester.state(),
                Side.listed(pair),
                Side.sought(pair),
                pair.differences().stream().sorted().toList(),
                null);
    }

    private static Row row(Pupil pupil, Aside.@Nullable Reason aside) {
        var name = pupil.lastName() + " " + pupil.firstName();
        var date = pupil.birthDate().format(DAY);
        return new Row(pupil.line(), name, date, pupil.group(), null, null, null, null, List.of(), aside);
    }

    private static Row row(Aside aside) {
        return new Row(aside.line(), "", "", "", null, null, null, null, List.of(), aside.reason());
    }

    private static Row row(Requester one) {
        var name = one.lastName() + " " + one.firstName();
        var date = one.birthDate().format(DAY);
        return new Row(0, name, date, "", one.order().toString(), one.state(), null, null, List.of(), null);
    }

    public String id() {
        return id;
    }

    public String path() {
        return "/etablissement/listes/" + id;
    }

    public Part part() {
        return part;
    }

    public List<View> views() {
        return Arrays.stream(Part.values())
                .map(each -> new View(
                        each.label(),
                        path() + "?partie=" + each.word(),
                        each == part,
                        rows(matched, each).size()))
                .toList();
    }

    public List<Row> rows() {
        return all.stream().skip((current - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
    }

    public int current() {
        return current;
    }

    public int pages() {
        return Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    public String href() {
        return path() + "?partie=" + part.word() + "&page=";
    }

    public int lines() {
        return matched.list().lines();
    }

    public Matching<Requester> matching() {
        return matched.matching();
    }

    /** Lines that resemble a request: one may resemble several. */
    public int nearLines() {
        return matched.matching().nearLines();
    }

    /** Lines that took no part; with those of the other parts they make {@link #lines()}. */
    public int setAside() {
        return matched.matching().gone().size() + matched.list().asides().size();
    }

    public int toValidate() {
        return matched.matching().toValidate().size();
    }

    public @Nullable String otherYear() {
        var year = matched.otherYear();
        return year == null ? null : year.label();
    }
}
