package fr.passregion.entitlement;

import fr.passregion.programme.Trace;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The decisions taken, each kept once with its trace. */
@Repository
class Decisions {

    /** The kinds of causes that speak of an enrolment: confirmed, changed, and its equipment validated. */
    static final String ENROLMENT = "enrolment";

    static final String CHANGE = "change";
    private static final Set<String> OF_ENROLMENTS = Set.of(ENROLMENT, CHANGE, "equipment");

    /** A decision just taken on a holder's benefit. */
    record Taken(
            SchoolYear year,
            BenefitCode benefit,
            Cause cause,
            boolean granted,
            Amount amount,
            @Nullable String notice,
            Trace trace) {}

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Decisions(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a decision; false when the same event has decided this benefit before, even if at this very moment. */
    boolean keep(HolderId holder, Taken decision) {
        return database.sql("""
                insert into entitlement.decision
                       (holder_id, school_year, benefit, cause, granted, unit, amount, notice, trace, decided_at)
                values (:holder, :year, :benefit, :cause, :granted, :unit, :amount, :notice, cast(:trace as jsonb), :at)
                on conflict do nothing""")
                        .param("holder", holder.value())
                        .param("year", decision.year().label())
                        .param("benefit", decision.benefit().value())
                        .param("cause", decision.cause().toString())
                        .param("granted", decision.granted())
                        .param("unit", decision.amount().unit().name())
                        .param("amount", decision.amount().quantity())
                        .param("notice", decision.notice())
                        .param("trace", json.writeValueAsString(decision.trace()))
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Every decision on the holder's benefits of a year, the latest first. */
    List<Decision> of(HolderId holder, SchoolYear year) {
        return database.sql("""
                select * from entitlement.decision
                 where holder_id = :holder and school_year = :year
                 order by decided_at desc, benefit, cause""")
                .param("holder", holder.value())
                .param("year", year.label())
                .query(this::read)
                .list();
    }

    /** What an accepted request has doubled: granted by something else than an enrolment, on top of it. */
    Set<BenefitCode> doubled(HolderId holder, SchoolYear year) {
        return of(holder, year).stream()
                .filter(decision -> decision.granted() && !isOfEnrolment(decision))
                .map(Decision::benefit)
                .collect(Collectors.toSet());
    }

    static boolean isOfEnrolment(Decision decision) {
        return OF_ENROLMENTS.contains(decision.cause().kind());
    }

    private Decision read(ResultSet row, int index) throws SQLException {
        return new Decision(
                SchoolYear.parse(row.getString("school_year")),
                new BenefitCode(row.getString("benefit")),
                Cause.parse(row.getString("cause")),
                row.getBoolean("granted"),
                new Amount(Unit.valueOf(row.getString("unit")), row.getLong("amount")),
                row.getString("notice"),
                json.readValue(row.getString("trace"), Trace.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
