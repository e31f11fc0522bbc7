package fr.passregion.redemption;

import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.TurnOfTries.Pace;
import fr.passregion.redemption.TurnOfTries.Standing;
import fr.passregion.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The wrong birth dates in their tables, where all nodes see them. A right one leaves nothing here. */
@Repository
class Tries {

    /** Who may forgive. */
    enum By {
        HOLDER,
        HELPDESK
    }

    private static final String HOLD = """
            select pg_advisory_xact_lock(name) from (select distinct * from unnest(:locks::bigint[]) order by 1) as sorted (name)
            """;

    /**
     * Asked with the numbers held, so that it sees the failures that others have committed meanwhile. Where nothing failed
     * nothing comes back, which is nearly always.
     */
    private static final String STANDING = """
            select asked.number, asked.place, asked.test, own.failures, own.locked_until,
                   there.failures_there, there.last_failure_there
              from (select distinct * from unnest(:numbers::uuid[], :places::text[], :tests::boolean[])
                        as typed (number, place, test)) as asked
              cross join lateral redemption.standing(asked.number, :since) as own
              cross join lateral redemption.pace(asked.place, asked.test, :since) as there
             where exists (select from redemption.failed_try f where f.number = asked.number)
                or exists (select from redemption.failed_try f
                            where f.point_of_sale = asked.place and f.test = asked.test)
            """;

    private static final String ADD = """
            insert into redemption.failed_try (number, point_of_sale, test, card_id, at, locked_until)
            select * from unnest(:numbers::uuid[], :places::text[], :tests::boolean[], :cards::uuid[],
                                 :at::timestamptz[], :lockedUntil::timestamptz[])
            """;

    /** How what was typed stands. */
    private record Stood(TypedTry what, Standing number, Pace till) {}

    private final JdbcOperations journeys;
    private final JdbcClient database;
    private final NumberPrints prints;
    private final GuessingRules rules;
    private final StoredTillFlags flags;
    private final Clock clock;

    Tries(JdbcOperations database, NumberPrints prints, GuessingRules rules, StoredTillFlags flags, Clock clock) {
        this.journeys = database;
        this.database = JdbcClient.create(database);
        this.prints = prints;
        this.rules = rules;
        this.flags = flags;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public TurnOfTries inTurn(Collection<Showing> shown, Instant now) {
        return inTurn(new Journey(journeys), shown, now).get();
    }

    /**
     * How the typed ones of these stand, at that instant. Until the transaction ends nobody else can try the same
     * numbers; whoever asks for several waits for them in one order.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer<TurnOfTries> inTurn(Journey journey, Collection<Showing> shown, Instant now) {
        var typed = new LinkedHashMap<Showing, TypedTry>();
        for (var one : shown) {
            if (one.card() instanceof ShownCard.Typed card) typed.put(one, prints.typed(one.counter(), card));
        }
        var turn = new TurnOfTries(rules, now, typed);
        return typed.isEmpty() ? Answer.known(turn) : read(journey, Columns.of(typed.values()), turn, now);
    }

    private Answer<TurnOfTries> read(Journey journey, Columns<TypedTry> tries, TurnOfTries turn, Instant now) {
        journey.tell(HOLD, Map.of("locks", tries.numbers(one -> one.number().lock())));
        var values = Map.of(
                "numbers", tries.uuids(one -> one.number().value()),
                "places", tries.texts(one -> one.counter().pointOfSale().value()),
                "tests", tries.flags(one -> one.counter().test()),
                "since", Timestamp.from(now.minus(rules.window())));
        return journey.ask(STANDING, values, (row, index) -> new Stood(tried(row), standing(row), pace(row)))
                .map(stood -> {
                    stood.forEach(one -> turn.stands(one.what(), one.number(), one.till()));
                    return turn;
                });
    }

    /** How one number stands just now, for those who tell about it. */
    Standing standing(NumberPrint number) {
        return database.sql("select * from redemption.standing(:number, :since)")
                .param("number", number.value())
                .param("since", Timestamp.from(clock.instant().minus(rules.window())))
                .query((row, index) -> standing(row))
                .single();
    }

    /** Keeps the failures of a turn, in the transaction of {@link #inTurn}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(List<FailedTry> failures) {
        if (failures.isEmpty()) return;
        var columns = Columns.of(failures);
        database.sql(ADD)
                .param(
                        "numbers",
                        columns.uuids(failure -> failure.what().number().value()))
                .param("places", columns.texts(FailedTry::place))
                .param(
                        "tests",
                        columns.flags(failure -> failure.what().counter().test()))
                .param("cards", columns.uuids(FailedTry::card))
                .param("at", columns.texts(failure -> failure.at().toString()))
                .param("lockedUntil", columns.texts(failure -> text(failure.lockedUntil())))
                .update();
        var unusual = failures.stream()
                .filter(failure -> rules.isUnusual(failure.failuresThere())
                        && !failure.what().counter().test())
                .toList();
        flags.raise(unusual.stream().map(FailedTry::place).toList(), clock.instant());
    }

    /** Forgives every failure of a number so far; the next one is the first again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgive(NumberPrint number, By who) {
        database.sql("""
                        insert into redemption.unlocking (number, through, at, by_whom)
                        select :number, coalesce(max(id), 0), :now, :who from redemption.failed_try where number = :number
                        """)
                .param("number", number.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("who", who.name())
                .update();
    }

    /** Forgets what has long ceased to count: it tells of people. */
    @Transactional
    public void forgetOld() {
        var before = Timestamp.from(clock.instant().minus(rules.kept()));
        database.sql("delete from redemption.failed_try where at < :before")
                .param("before", before)
                .update();
        database.sql("delete from redemption.unlocking where at < :before")
                .param("before", before)
                .update();
    }

    private static TypedTry tried(ResultSet row) throws SQLException {
        var counter = new Counter(new PointOfSaleId(row.getString("place")), row.getBoolean("test"));
        return new TypedTry(new NumberPrint(row.getObject("number", UUID.class)), counter);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getInt("failures"), instant(row, "locked_until"));
    }

    private static Pace pace(ResultSet row) throws SQLException {
        return new Pace(row.getInt("failures_there"), instant(row, "last_failure_there"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
