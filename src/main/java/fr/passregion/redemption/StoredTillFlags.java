package fr.passregion.redemption;

import fr.passregion.audit.AuditTrail;
import fr.passregion.partner.PointOfSaleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The flags in their table: one open one a point of sale at the most. */
@Component
@Transactional
class StoredTillFlags implements TillFlags {

    private static final String OPEN = """
            select f.*, p.failures_there, p.last_failure_there,
                   (select count(distinct t.number) from redemption.failed_try t
                     where t.point_of_sale = f.point_of_sale and not t.test and t.at > :since) as numbers
              from redemption.flag f cross join lateral redemption.pace(f.point_of_sale, false, :since) p
             where f.lifted_at is null and (:id::bigint is null or f.id = :id)
             order by f.raised_at desc, f.id desc
            """;

    private final JdbcClient database;
    private final GuessingRules rules;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredTillFlags(
            JdbcClient database, GuessingRules rules, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Flags these, each once until its flag is lifted; sorted, so that two who flag the same never wait in a circle. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(Collection<String> places, Instant now) {
        if (places.isEmpty()) return;
        database.sql("""
                        insert into redemption.flag (point_of_sale, raised_at)
                        select distinct place, :now::timestamptz from unnest(:places::text[]) as place order by 1
                        on conflict (point_of_sale) where lifted_at is null do nothing
                        returning point_of_sale
                        """)
                .param("places", places.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list()
                .forEach(place -> events.publishEvent(new TillFlagged(new PointOfSaleId(place), now)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Flag> open() {
        return open(null);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Flag> find(long id) {
        return open(id).stream().findFirst();
    }

    private List<Flag> open(@Nullable Long id) {
        return database.sql(OPEN)
                .param("since", Timestamp.from(clock.instant().minus(rules.window())))
                .param("id", id)
                .query((row, index) -> flag(row))
                .list();
    }

    @Override
    public void see(Flag flag) {
        var seen = database.sql("update redemption.flag set seen_at = :now where id = :id and seen_at is null")
                .param("id", flag.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (seen == 1) record("till.flag_seen", flag, null);
    }

    @Override
    public void lift(Flag flag, String why) {
        var lifted = database.sql("""
                        update redemption.flag set lifted_at = :now, through = coalesce(
                            (select max(id) from redemption.failed_try where point_of_sale = :place), 0)
                        where id = :id and lifted_at is null
                        """)
                .param("id", flag.id())
                .param("place", flag.place().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (lifted == 1) record("till.flag_lifted", flag, why);
    }

    private void record(String act, Flag flag, @Nullable String why) {
        audit.record(act, "till:" + flag.place(), why);
    }

    private Flag flag(ResultSet row) throws SQLException {
        var failures = row.getInt("failures_there");
        var latest = instant(row, "last_failure_there");
        var until = latest == null || !rules.isUnusual(failures) ? null : latest.plus(rules.pauseAfter(failures));
        return new Flag(
                row.getLong("id"),
                new PointOfSaleId(row.getString("point_of_sale")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                instant(row, "seen_at"),
                failures,
                row.getInt("numbers"),
                until == null || until.isBefore(clock.instant()) ? null : until);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
