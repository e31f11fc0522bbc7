package fr.passregion.ordering;

import fr.passregion.audit.AuditTrail;
import fr.passregion.shared.Columns;
import fr.passregion.shared.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the delays from the orders themselves: nothing is counted twice, nothing can be out of date. */
@Component
class StoredDelays implements EnrolmentDelays {

    /** Every request that an establishment may answer, with the days it has waited or waited. */
    private static final String HANDLED = """
            with handled as (
                select o.uai, o.institution_name, o.enrolment = 'PENDING' as waits, o.enrolment_since,
                       case when o.enrolment = 'PENDING' then :today else (o.enrolment_since at time zone 'Europe/Paris')::date end
                       - (greatest(o.placed_at, o.consent_since,
                                   case when o.enrolment = 'PENDING' then o.enrolment_since end)
                          at time zone 'Europe/Paris')::date as days
                  from ordering.pass_order o
                 where o.consent in ('NOT_NEEDED', 'GIVEN')
                   and (o.enrolment = 'PENDING' or o.enrolment_since >= :month))
            """;

    private static final String SLOWEST = HANDLED + """
            select h.uai, max(h.institution_name) as name,
                   count(*) filter (where waits) as pending,
                   percentile_disc(0.5) within group (order by days) filter (where waits) as median_days,
                   max(days) filter (where waits) as oldest_days,
                   count(*) filter (where not waits) as answered,
                   percentile_disc(0.5) within group (order by days) filter (where not waits) as answer_days,
                   max(r.sent_on) as reminded
              from handled h left join ordering.institution_reminder r on r.uai = h.uai
             group by h.uai having bool_or(waits)
             order by oldest_days desc, pending desc, h.uai limit :size offset :skipped
            """;

    private static final String TOTAL = HANDLED + """
            select count(distinct uai) as institutions, count(*) as pending,
                   coalesce(percentile_disc(0.5) within group (order by days), 0) as median_days
              from handled where waits
            """;

    private static final String AT = HANDLED + """
            select count(*) as pending, count(*) filter (where days < 2) as fresh,
                   count(*) filter (where days >= :patience) as overdue, coalesce(max(days), 0) as oldest_days
              from handled where waits and uai = :institution
            """;

    private static final String REMIND = HANDLED + """
            , late as (
                select uai, count(*) as pending, max(days) as oldest_days from handled
                 where waits and uai = any(:institutions)
                 group by uai having max(days) >= :patience),
            reminded as (
                insert into ordering.institution_reminder (uai, sent_on) select uai, :today from late
                on conflict (uai) do update set sent_on = excluded.sent_on
                   where institution_reminder.sent_on <= excluded.sent_on - :patience
                returning uai)
            select late.* from late join reminded using (uai) order by uai
            """;

    private static final int ANSWERS_OF_DAYS = 30;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    StoredDelays(JdbcClient database, ApplicationEventPublisher events, AuditTrail audit, Clock clock) {
        this.database = database;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Waiting at(Uai institution) {
        return asked(AT)
                .param("institution", institution.value())
                .param("patience", PATIENCE_DAYS)
                .query((row, number) -> new Waiting(
                        row.getLong("pending"),
                        row.getLong("fresh"),
                        row.getLong("overdue"),
                        row.getInt("oldest_days")))
                .single();
    }

    @Override
    public Total total() {
        return asked(TOTAL)
                .query((row, number) ->
                        new Total(row.getLong("institutions"), row.getLong("pending"), row.getInt("median_days")))
                .single();
    }

    @Override
    public List<Delay> slowest(int page, int perPage) {
        return asked(SLOWEST)
                .param("size", perPage)
                .param("skipped", (Math.max(page, 1) - 1L) * perPage)
                .query((row, number) -> delay(row))
                .list();
    }

    @Override
    @Transactional
    public int remind(Collection<Uai> institutions) {
        var reminded = asked(REMIND)
                .param("institutions", Columns.of(institutions).texts(Uai::value))
                .param("patience", PATIENCE_DAYS)
                .query((row, number) -> new EnrolmentsAwaited(
                        new Uai(row.getString("uai")), row.getLong("pending"), row.getInt("oldest_days"), today()))
                .list();
        for (var one : reminded) {
            audit.record("order.institution_reminded", "institution:" + one.institution(), null);
            events.publishEvent(one);
        }
        return reminded.size();
    }

    private StatementSpec asked(String statement) {
        return database.sql(statement)
                .param("today", today())
                .param("month", OffsetDateTime.now(clock).minusDays(ANSWERS_OF_DAYS));
    }

    private static Delay delay(ResultSet row) throws SQLException {
        return new Delay(
                new Uai(row.getString("uai")),
                row.getString("name"),
                row.getLong("pending"),
                row.getInt("median_days"),
                row.getInt("oldest_days"),
                row.getLong("answered"),
                row.getObject("answer_days", Integer.class),
                row.getObject("reminded", LocalDate.class));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
