package fr.passregion.ordering.web;

import fr.passregion.ordering.EnrolmentChecks.Filter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriUtils;

/**
 * What the table of requests shows: which ones, in which order, which page. The whole of it is in the address, so that it can be
 * kept, sent and come back to; nothing personal is.
 */
public record RequestQuery(
        @BindParam("etat") @Nullable String state,
        @BindParam("filiere") @Nullable String track,
        @BindParam("tri") @Nullable String sort,
        @BindParam("sens") @Nullable String direction,
        @BindParam("page") @Nullable Integer page,
        @BindParam("cocher") @Nullable String tick) {

    static final String PATH = "/etablissement/demandes";
    private static final String DOWN = "desc";

    static RequestQuery of(Filter filter) {
        return new RequestQuery(word(filter), null, null, null, null, null);
    }

    public Filter filter() {
        return switch (Objects.requireNonNullElse(state, "")) {
            case "validees" -> Filter.ACCEPTED;
            case "refusees" -> Filter.REFUSED;
            default -> Filter.PENDING;
        };
    }

    /** The code of the only track that is shown; empty for all. */
    public String trackCode() {
        return Objects.requireNonNullElse(track, "");
    }

    public RequestSort order() {
        return RequestSort.of(Objects.requireNonNullElse(sort, ""));
    }

    public boolean isDown() {
        return DOWN.equals(direction);
    }

    /** This table again, with nothing ticked: where one comes back to. */
    String untickedHref() {
        return ticked(Ticking.NONE);
    }

    /** The address of one of these requests, from which the others are a key away. */
    public String fileHref(String id) {
        var list = untickedHref();
        return PATH + "/" + id + list.substring(PATH.length());
    }

    int number() {
        return page == null ? 1 : page;
    }

    public Ticking ticking() {
        return Ticking.of(Objects.requireNonNullElse(tick, ""));
    }

    /** What the heading of a column says to a screen reader; nothing where the table is ordered by another. */
    public @Nullable String ariaSort(RequestSort column) {
        if (column != order()) return null;
        return isDown() ? "descending" : "ascending";
    }

    /** The same requests ordered by this column; the other way round where they already are. */
    public String sortedBy(RequestSort column) {
        var down = column == order() && !isDown();
        return new RequestQuery(state, track, column.word(), down ? DOWN : null, null, null).href();
    }

    public String ticked(Ticking ticking) {
        return new RequestQuery(state, track, sort, direction, page, ticking.word()).href();
    }

    RequestQuery at(int number) {
        return new RequestQuery(state, track, sort, direction, number, null);
    }

    /** The same list, whole. */
    public String filterHref() {
        return of(filter()).href();
    }

    /** The address that a page’s number ends. */
    public String pagesHref() {
        var first = new RequestQuery(state, track, sort, direction, null, null).href();
        return first + (first.contains("?") ? "&" : "?") + "page=";
    }

    /** The address of this table. */
    String href() {
        var asked = fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), "UTF-8"))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? PATH : PATH + "?" + asked;
    }

    /** The same as the fields of a form. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("etat", state == null ? "" : word(filter()));
        fields.put("filiere", trackCode());
        fields.put("tri", sort == null ? "" : order().word());
        fields.put("sens", isDown() ? DOWN : "");
        fields.put("page", page == null ? "" : page.toString());
        fields.put("cocher", ticking().word());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static String word(Filter filter) {
        return switch (filter) {
            case PENDING -> "a-valider";
            case ACCEPTED -> "validees";
            case REFUSED -> "refusees";
        };
    }
}
