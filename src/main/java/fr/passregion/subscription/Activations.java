package fr.passregion.subscription;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.subscription.Subscriptions.Confirmation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passages and what was confirmed of them, in PostgreSQL. */
@Component
class Activations {

    /** Whose subscription, and of which year. */
    record Subject(HolderId holder, SchoolYear year, BenefitCode benefit) {}

    /** A subscription that runs or ran. */
    record Confirmed(String reference, String platform, LocalDate lastDay, Instant at) {}

    private static final String OF_SUBJECT =
            " where holder_id = :holder and school_year = :year and benefit = :benefit";

    private final JdbcClient database;
    private final Clock clock;

    Activations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The new code takes the place of those that were not used. */
    void replace(Subject subject, Codes.Code code) {
        about(
                        "delete from subscription.activation a" + OF_SUBJECT
                                + " and not exists (select from subscription.subscription s where s.code_hash = a.code_hash)",
                        subject)
                .update();
        about("""
                        insert into subscription.activation (code_hash, holder_id, school_year, benefit, issued_at, expires_at)
                        values (:code, :holder, :year, :benefit, :now, :expires)
                        """, subject)
                .param("code", code.hash())
                .param("now", now())
                .param("expires", code.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetThoseEndedBefore(LocalDate day) {
        database.sql("""
                        delete from subscription.activation a where expires_at < :day
                           and not exists (select from subscription.subscription s where s.code_hash = a.code_hash)
                        """)
                .param("day", day.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .update();
    }

    /** Waits for whoever is confirming one of these codes. */
    void lockAll(Subject subject) {
        about("select from subscription.activation" + OF_SUBJECT + " for update", subject)
                .query()
                .listOfRows();
    }

    /** Whose code it is, held until the end of the transaction. */
    Optional<Subject> lock(Codes.Code code) {
        return database.sql(
                        "select holder_id, school_year, benefit from subscription.activation where code_hash = ? for update")
                .param(code.hash())
                .query(Activations::subject)
                .optional();
    }

    Optional<Confirmed> find(Subject subject) {
        return about("select * from subscription.subscription" + OF_SUBJECT, subject)
                .query(Activations::confirmed)
                .optional();
    }

    Optional<Confirmed> find(Codes.Code code) {
        return database.sql("select * from subscription.subscription where code_hash = ?")
                .param(code.hash())
                .query(Activations::confirmed)
                .optional();
    }

    /** False where this person has one already. */
    boolean confirm(Subject subject, Codes.Code code, Confirmation said) {
        return about("""
                        insert into subscription.subscription
                            (holder_id, school_year, benefit, code_hash, point_of_sale, reference, last_day, confirmed_at)
                        values (:holder, :year, :benefit, :code, :platform, :reference, :lastDay, :now)
                        on conflict do nothing
                        """, subject)
                        .param("code", code.hash())
                        .param("platform", said.platform().value())
                        .param("reference", said.reference())
                        .param("lastDay", said.lastDay())
                        .param("now", now())
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec about(String statement, Subject subject) {
        return database.sql(statement)
                .param("holder", subject.holder().value())
                .param("year", subject.year().label())
                .param("benefit", subject.benefit().value());
    }

    private static Subject subject(ResultSet row, int number) throws SQLException {
        return new Subject(
                new HolderId(row.getObject("holder_id", UUID.class)),
                SchoolYear.parse(row.getString("school_year")),
                new BenefitCode(row.getString("benefit")));
    }

    private static Confirmed confirmed(ResultSet row, int number) throws SQLException {
        return new Confirmed(
                row.getString("reference"),
                row.getString("point_of_sale"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
