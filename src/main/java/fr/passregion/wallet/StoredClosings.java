package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.Closing.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closings in the ledger's tables. The database itself counts, hashes and chains; here is decided when. */
@Component
class StoredClosings implements Closings {

    /** Longer than any debit takes, so that one begun before midnight is not refused. */
    static final Duration GRACE = Duration.ofMinutes(15);

    private static final String NO_TOTALS = "-";

    private final JdbcClient database;
    private final Clock clock;

    StoredClosings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int closePastDays() {
        var closed = 0;
        for (var day = next(); day.isPresent() && close(day.get()); day = next()) closed++;
        return closed;
    }

    /** The next day to close, once it is over. */
    private Optional<LocalDate> next() {
        return database.sql("""
                select coalesce((select max(day) + 1 from wallet.closing), (select min(business_day) from wallet.transfer))""")
                .query(LocalDate.class)
                .optional()
                .filter(day -> day.isBefore(LocalDate.ofInstant(clock.instant().minus(GRACE), clock.getZone())));
    }

    private boolean close(LocalDate day) {
        return database.sql("select wallet.close(:day, :at)")
                .param("day", day)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Closing> between(LocalDate first, LocalDate last) {
        return database.sql("select * from wallet.closing where day between :first and :last order by day desc")
                .param("first", first)
                .param("last", last)
                .query(StoredClosings::read)
                .list();
    }

    @Override
    public Optional<Closing> first() {
        return one("select * from wallet.closing order by day limit 1");
    }

    @Override
    public Optional<Closing> last() {
        return one("select * from wallet.closing order by day desc limit 1");
    }

    private Optional<Closing> one(String query) {
        return database.sql(query).query(StoredClosings::read).optional();
    }

    private static Closing read(ResultSet row, int index) throws SQLException {
        return new Closing(
                row.getObject("day", LocalDate.class),
                row.getLong("transfers"),
                totals(row.getString("totals")),
                row.getString("sha256"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant());
    }

    private static List<Total> totals(String text) {
        if (text.equals(NO_TOTALS)) return List.of();
        return Arrays.stream(text.split(",")).map(StoredClosings::total).toList();
    }

    private static Total total(String text) {
        var words = text.split(" ");
        return new Total(
                Reason.valueOf(words[0]),
                Long.parseLong(words[2]),
                new Amount(Unit.valueOf(words[1]), Long.parseLong(words[3])));
    }
}
