package fr.passregion.renewal.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.passregion.programme.Track;
import fr.passregion.renewal.Renewals.Candidate;
import fr.passregion.renewal.Renewals.Desk;
import fr.passregion.shared.TrackCode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The renewals before an establishment as its staff read them: those of one track of last year at a time, or those who left,
 * a page at a time.
 */
public record RenewalTable(Desk desk, String shown, int asked) {

    static final String PATH = "/etablissement/revalidation";
    static final String LEFT = "partis";
    static final String ALL = "";
    private static final int ON_A_PAGE = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** One holder, with the track that is proposed, if any. */
    public record Row(
            String id,
            String name,
            String birthDate,
            String lastTrack,
            @Nullable String proposed) {}

    /** A track that can be chosen. */
    public record Choice(String value, String label) {}

    /** One of the lists, with how many there are. */
    public record View(String label, String href, boolean isCurrent, long count) {}

    public List<Row> rows() {
        return chosen().stream()
                .skip((current() - 1L) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .map(RenewalTable::row)
                .toList();
    }

    public int total() {
        return chosen().size();
    }

    public int pages() {
        return Math.max(1, (total() + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    public int current() {
        return Math.clamp(asked, 1, pages());
    }

    public String year() {
        return desk.year().label();
    }

    public long done() {
        return desk.done();
    }

    /** Whether those who left are shown. */
    public boolean isLeft() {
        return shown.equals(LEFT);
    }

    /** The name of the only track that is shown, if it is one. */
    public @Nullable String track() {
        return isLeft() || shown.equals(ALL)
                ? null
                : chosen().stream().findFirst().map(Candidate::lastTrack).orElse(null);
    }

    /** The code of that track. */
    public String code() {
        return shown;
    }

    /** The track proposed to all of them. */
    public @Nullable String proposed() {
        return chosen().stream()
                .findFirst()
                .map(Candidate::proposed)
                .map(TrackCode::value)
                .orElse(null);
    }

    /** The tracks among which the establishment chooses. */
    public List<Choice> options() {
        return desk.tracks().stream()
                .map(track -> new Choice(track.code().value(), track.label()))
                .toList();
    }

    /** What a track of the coming year is called. */
    String nameOf(TrackCode code) {
        return desk.tracks().stream()
                .filter(track -> track.code().equals(code))
                .findFirst()
                .map(Track::label)
                .orElseGet(code::value);
    }

    public List<View> tabs() {
        var tabs = new ArrayList<View>();
        tabs.add(tab("Toutes les filières", ALL, waiting().size()));
        waiting().stream()
                .collect(groupingBy(Candidate::formerly, TreeMap::new, toList()))
                .forEach((track, those) -> tabs.add(tab(those.getFirst().lastTrack(), track.value(), those.size())));
        tabs.add(tab("Partis", LEFT, desk.candidates().size() - waiting().size()));
        return tabs;
    }

    public String href() {
        return hrefOf(shown) + "&page=";
    }

    private View tab(String label, String code, int count) {
        return new View(label, hrefOf(code), code.equals(shown), count);
    }

    static String hrefOf(String code) {
        return PATH + "?filiere=" + code;
    }

    /** Those meant by the address: of a track, of all, or who left. */
    List<Candidate> chosen() {
        if (isLeft()) return desk.candidates().stream().filter(Candidate::left).toList();
        return waiting().stream()
                .filter(one -> shown.equals(ALL) || one.formerly().value().equals(shown))
                .toList();
    }

    private List<Candidate> waiting() {
        return desk.candidates().stream().filter(one -> !one.left()).toList();
    }

    private static Row row(Candidate one) {
        var proposed = one.proposed();
        return new Row(
                one.holder().toString(),
                one.lastName() + " " + one.firstName(),
                one.birthDate().format(DAY),
                one.lastTrack(),
                proposed == null ? null : proposed.value());
    }
}
