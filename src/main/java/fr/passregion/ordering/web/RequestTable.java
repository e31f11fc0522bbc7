package fr.passregion.ordering.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import fr.passregion.holder.Roll;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.ordering.OrderId;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.web.RequestRows.Row;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The requests of an establishment as a table: which ones, in which order, a page of a hundred at a time. */
@Component
public class RequestTable {

    private static final int ON_A_PAGE = 100;

    private final EnrolmentChecks desk;
    private final Roll roll;
    private final RequestRows rows;
    private final Clock clock;

    RequestTable(EnrolmentChecks desk, Roll roll, RequestRows rows, Clock clock) {
        this.desk = desk;
        this.roll = roll;
        this.rows = rows;
        this.clock = clock;
    }

    /** A list among the three, with how many there are. */
    public record View(Filter filter, String href, boolean isCurrent, long count) {}

    /** A track that can be shown alone. */
    public record Track(String code, String label) {}

    /**
     * One page of the table.
     *
     * @param total how many requests there are on all its pages
     * @param seen the instant at which they were as shown
     */
    public record Shown(
            RequestQuery query,
            List<Row> rows,
            int total,
            int current,
            List<View> views,
            List<Track> tracks,
            String seen) {

        public int pages() {
            return Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE);
        }
    }

    Shown show(Uai institution, RequestQuery query) {
        var seen = clock.instant().toString();
        var all = desk.of(institution, query.filter());
        var chosen = sorted(all, query);
        var pages = Math.max(1, (chosen.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        var current = Math.clamp(query.number(), 1, pages);
        var page = chosen.stream()
                .skip((current - 1L) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
        return new Shown(query, rows.rows(page), chosen.size(), current, views(institution, query), tracks(all), seen);
    }

    /**
     * Where a request stands among those that the query finds.
     *
     * @param position from 1 on
     */
    public record Place(
            int position,
            @Nullable String previous,
            @Nullable String next) {}

    /** The place of this request; none where the query does not find it. */
    Optional<Place> place(Uai institution, RequestQuery query, OrderId order) {
        var all = all(institution, query);
        var at = all.indexOf(order);
        if (at < 0) return Optional.empty();
        var previous = at == 0 ? null : all.get(at - 1).toString();
        var next = at == all.size() - 1 ? null : all.get(at + 1).toString();
        return Optional.of(new Place(at + 1, previous, next));
    }

    /** The number of the page on which that place is. */
    static int pageOf(Place place) {
        return (place.position() - 1) / ON_A_PAGE + 1;
    }

    /** Every request that the query finds, on whatever page. */
    List<OrderId> all(Uai institution, RequestQuery query) {
        return sorted(desk.of(institution, query.filter()), query).stream()
                .map(OrderView::id)
                .toList();
    }

    /** Those of these requests that still wait, by name. */
    List<Row> pending(Uai institution, List<OrderId> orders) {
        var wanted = new HashSet<>(orders);
        return rows.rows(sorted(desk.of(institution, Filter.PENDING), RequestQuery.of(Filter.PENDING)).stream()
                .filter(order -> wanted.contains(order.id()))
                .toList());
    }

    private List<OrderView> sorted(List<OrderView> all, RequestQuery query) {
        var chosen = all.stream().filter(order -> isOf(query, order)).toList();
        var ranks = ranks(chosen, query.order() == RequestSort.BIRTH_DATE ? Roll.By.BIRTH_DATE : Roll.By.NAME);
        var byRank = comparingInt((OrderView order) -> ranks.getOrDefault(order.holder(), Integer.MAX_VALUE));
        return chosen.stream()
                .filter(order -> ranks.containsKey(order.holder()))
                .sorted(order(query, byRank))
                .toList();
    }

    /** Those that are alike in the column are by name, whichever way it is read. */
    private Comparator<OrderView> order(RequestQuery query, Comparator<OrderView> byRank) {
        var column = switch (query.order()) {
            case NAME, BIRTH_DATE -> byRank;
            case TRACK -> comparing(rows::track);
            case PHOTO -> comparing((OrderView order) -> RequestRows.word(order.photoCheck()));
            case SINCE -> comparing((OrderView order) -> order.enrolmentCheck().since());
        };
        return (query.isDown() ? column.reversed() : column).thenComparing(byRank);
    }

    private Map<HolderId, Integer> ranks(List<OrderView> orders, Roll.By by) {
        var ranks = new HashMap<HolderId, Integer>();
        for (var holder : roll.call(orders.stream().map(OrderView::holder).toList(), by))
            ranks.put(holder, ranks.size());
        return ranks;
    }

    private static boolean isOf(RequestQuery query, OrderView order) {
        return query.trackCode().isEmpty() || order.choice().track().value().equals(query.trackCode());
    }

    private List<Track> tracks(List<OrderView> orders) {
        var tracks = new TreeMap<String, String>();
        for (var order : orders) tracks.computeIfAbsent(order.choice().track().value(), code -> rows.trackName(order));
        return tracks.entrySet().stream()
                .map(track -> new Track(track.getKey(), track.getValue()))
                .sorted(comparing(Track::label))
                .toList();
    }

    private List<View> views(Uai institution, RequestQuery query) {
        var counts = desk.counts(institution);
        return Arrays.stream(Filter.values())
                .map(filter -> new View(
                        filter,
                        RequestQuery.of(filter).href(),
                        filter == query.filter(),
                        counts.getOrDefault(filter, 0L)))
                .toList();
    }
}
