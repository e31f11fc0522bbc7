package fr.passregion.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals in PostgreSQL. The database itself counts, hashes and chains; here is decided when. */
@Component
class StoredSeals implements Seals {

    /** Longer than any act takes, so that one begun before midnight is not refused. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private static final String BROKEN = """
            with sealed as (
                select s.*, audit.sha256_of(audit.line(s)) as own,
                       lag(day) over (order by day) as day_before, lag(sha256) over (order by day) as sha256_before
                  from audit.seal s)
            select coalesce(s.day, c.day) as day
              from sealed s full join audit.counted_day c using (day)
             where (s.day is null and c.day <= (select max(day) from audit.seal))
                or s.sha256 <> s.own
                or s.previous_sha256 <> coalesce(s.sha256_before, repeat('0', 64))
                or s.day <> s.day_before + 1
                or s.entries <> coalesce(c.entries, 0)
                or s.lines_sha256 <> coalesce(c.lines_sha256, audit.sha256_of(''))
             order by 1 limit 100""";

    private final JdbcClient database;
    private final Clock clock;

    StoredSeals(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int sealPastDays() {
        var sealed = 0;
        for (var day = next(); day.isPresent() && seal(day.get()); day = next()) sealed++;
        return sealed;
    }

    /** The next day to seal, once it is over. */
    private Optional<LocalDate> next() {
        return database.sql("""
                select coalesce((select max(day) + 1 from audit.seal), (select audit.day_of(min(at)) from audit.entry))""")
                .query(LocalDate.class)
                .optional()
                .filter(day -> day.isBefore(LocalDate.ofInstant(clock.instant().minus(GRACE), clock.getZone())));
    }

    private boolean seal(LocalDate day) {
        return database.sql("select audit.seal_day(:day, :at)")
                .param("day", day)
                .param("at", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Seal> last() {
        return database.sql("select * from audit.seal order by day desc limit 1")
                .query(StoredSeals::read)
                .optional();
    }

    @Override
    public long count() {
        return database.sql("select count(*) from audit.seal").query(Long.class).single();
    }

    @Override
    public List<LocalDate> broken() {
        return database.sql(BROKEN)
                .query((row, index) -> row.getObject("day", LocalDate.class))
                .list();
    }

    private static Seal read(ResultSet row, int index) throws SQLException {
        return new Seal(
                row.getObject("day", LocalDate.class),
                row.getLong("entries"),
                row.getString("sha256"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }
}
