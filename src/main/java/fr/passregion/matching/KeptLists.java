package fr.passregion.matching;

import fr.passregion.matching.ListFile.Reading;
import fr.passregion.matching.ListRows.Kept;
import fr.passregion.matching.Matching.Pair;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.OrderId;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** Keeps what was read for some hours, and lays it beside the requests anew each time that it is asked. */
@Component
class KeptLists implements PupilLists {

    static final Duration TIME = Duration.ofDays(1);
    static final Duration TIME_UNNAMED = Duration.ofHours(1);
    private static final int SAMPLE = 3;

    private final ListRows rows;
    private final Requesters requesters;
    private final EnrolmentChecks checks;
    private final Clock clock;

    KeptLists(ListRows rows, Requesters requesters, EnrolmentChecks checks, Clock clock) {
        this.rows = rows;
        this.requesters = requesters;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public Brought bring(Uai institution, byte[] content) {
        return switch (ListFile.read(content, institution)) {
            case Reading.Refused refused -> new Brought.Refused(refused.why());
            case Reading.Understood understood -> keep(institution, new Kept.Named(understood.list()), TIME);
            case Reading.Table table -> keep(institution, table.grid());
        };
    }

    private Brought keep(Uai institution, Grid grid) {
        var known = Columns.told(grid.titles())
                .or(() -> rows.columns(institution, digest(grid)))
                .filter(columns -> columns.fit(grid.width()));
        if (known.isEmpty()) return keep(institution, new Kept.Unnamed(grid), TIME_UNNAMED);
        try {
            return keep(institution, new Kept.Named(known.get().read(grid, institution)), TIME);
        } catch (RefusedList refused) {
            return new Brought.Refused(refused.why());
        }
    }

    private Brought keep(Uai institution, Kept kept, Duration time) {
        return new Brought.Kept(rows.keep(institution, kept, clock.instant(), time));
    }

    @Override
    public Optional<Shown> find(Uai institution, UUID list) {
        return rows.find(institution, list, clock.instant()).map(kept -> switch (kept) {
            case Kept.Unnamed unnamed -> columns(unnamed.grid());
            case Kept.Named named -> matched(institution, named.list());
        });
    }

    private static Shown columns(Grid grid) {
        var sample = grid.body().stream().limit(SAMPLE).toList();
        return new Shown.Columns(grid.titles(), grid.width(), sample);
    }

    private Shown matched(Uai institution, PupilList list) {
        var year = list.year();
        var isOther = year != null
                && requesters.year().filter(open -> !open.equals(year)).isPresent();
        return new Shown.Matched(list, matching(institution, list), isOther ? year : null);
    }

    private Matching<Requester> matching(Uai institution, PupilList list) {
        return Matcher.match(list.pupils(), requesters.of(institution));
    }

    @Override
    public Optional<UUID> latest(Uai institution) {
        return rows.latest(institution, clock.instant());
    }

    @Override
    public Optional<Refusal> name(Uai institution, UUID list, Map<Column, Integer> places) {
        var kept = rows.find(institution, list, clock.instant());
        if (kept.isEmpty() || !(kept.get() instanceof Kept.Unnamed unnamed)) return Optional.empty();
        var grid = unnamed.grid();
        var columns = new Columns(places);
        if (!columns.fit(grid.width())) return Optional.of(Refusal.NOT_A_LIST);
        try {
            rows.name(
                    institution,
                    list,
                    columns.read(grid, institution),
                    clock.instant().plus(TIME));
            rows.learn(institution, digest(grid), columns);
            return Optional.empty();
        } catch (RefusedList refused) {
            return Optional.of(refused.why());
        }
    }

    @Override
    public int validate(Uai institution, UUID list, Instant seen) {
        var orders = pairs(institution, list).map(Matching::toValidate).orElse(List.of());
        return checks.accept(institution, orders(orders), seen);
    }

    @Override
    public int validate(Uai institution, UUID list, List<OrderId> chosen, Instant seen) {
        var near = pairs(institution, list).map(Matching::toLookAt).orElse(List.of());
        var orders = orders(near).stream().filter(chosen::contains).toList();
        return checks.accept(institution, orders, seen);
    }

    private Optional<Matching<Requester>> pairs(Uai institution, UUID list) {
        return named(institution, list).map(named -> matching(institution, named));
    }

    @Override
    public <S extends Sought> Optional<Matching<S>> beside(Uai institution, UUID list, List<S> people) {
        return named(institution, list).map(named -> Matcher.match(named.pupils(), people));
    }

    private Optional<PupilList> named(Uai institution, UUID list) {
        return rows.find(institution, list, clock.instant())
                .filter(Kept.Named.class::isInstance)
                .map(kept -> ((Kept.Named) kept).list());
    }

    private static List<OrderId> orders(List<Pair<Requester>> pairs) {
        return pairs.stream().map(pair -> pair.sought().order()).distinct().toList();
    }

    @Override
    public void forget(Uai institution, UUID list) {
        rows.forget(institution, list);
    }

    /** Names a form of table by its titles; where it has none, by its width alone: a line is somebody's. */
    private static String digest(Grid grid) {
        if (!grid.hasTitles()) return "untitled " + grid.width();
        var titles = grid.titles().stream().map(Spelling::plain).collect(Collectors.joining("|"));
        return DigestUtils.sha256Hex(titles);
    }
}
