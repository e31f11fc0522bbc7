package fr.passregion.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail from its table, page by page; a day is one of the clock's place. */
@Component
@Transactional(readOnly = true)
class StoredAuditReader implements AuditReader {

    private static final int PAGE = 30;
    private static final String MATCHING = """
             from audit.entry
            where (:subject::text is null or subject = :subject)
              and (:from::timestamptz is null or at >= :from and at < :until)
            """;

    private final JdbcClient database;
    private final Clock clock;

    StoredAuditReader(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Found read(Asked asked) {
        var count =
                matching("select count(*)" + MATCHING, asked).query(Long.class).single();
        var entries = matching("select *" + MATCHING + "order by at desc, id desc limit :most offset :before", asked)
                .param("most", PAGE)
                .param("before", (asked.page() - 1L) * PAGE)
                .query(StoredAuditReader::entry)
                .list();
        return new Found(entries, count, Math.toIntExact((count + PAGE - 1) / PAGE));
    }

    private JdbcClient.StatementSpec matching(String statement, Asked asked) {
        var day = asked.day();
        return database.sql(statement)
                .param("subject", asked.subject())
                .param("from", day == null ? null : start(day))
                .param("until", day == null ? null : start(day.plusDays(1)));
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("at", OffsetDateTime.class),
                row.getString("actor"),
                List.of(row.getString("roles").split(" ")),
                row.getString("act"),
                row.getString("subject"),
                row.getString("why"));
    }
}
