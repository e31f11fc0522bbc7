package fr.passregion.settlement;

import fr.passregion.partner.PartnerId;
import fr.passregion.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of statements: written once, then only their state moves, along the drawn transitions. */
@Component
class StatementRows {

    private final JdbcClient sql;
    private final Clock clock;

    StatementRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Statement> find(StatementId id) {
        return sql.sql("select * from settlement.statement where id = ?")
                .param(id.value())
                .query(StatementRows::read)
                .optional();
    }

    Statement known(StatementId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No statement " + id));
    }

    List<Statement> ofPartner(PartnerId partner) {
        return sql.sql("select * from settlement.statement where partner_id = ? order by number desc")
                .param(partner.value())
                .query(StatementRows::read)
                .list();
    }

    List<Statement> payable(int limit) {
        return sql.sql("""
                        select * from settlement.statement s
                         where state in ('CLAIMED', 'RETURNED')
                           and not exists (select from settlement.payment p
                                            where p.statement_id = s.id and p.result in ('PENDING', 'ACCEPTED'))
                         order by number limit ?""").param(limit).query(StatementRows::read).list();
    }

    /** The instant up to which a partner has claimed; empty before its first claim. */
    Optional<Instant> claimedUntil(PartnerId partner) {
        return sql.sql("""
                        select claimed_until from settlement.statement where partner_id = ?
                         order by claimed_until desc limit 1""")
                .param(partner.value())
                .query((row, number) -> Times.instant(row, "claimed_until"))
                .optional();
    }

    /** Counts debits; what refunds take away is in the total. */
    StatementId insert(PartnerId partner, Unclaimed.Found claimed, Instant until) {
        var id = StatementId.random();
        sql.sql("""
                        insert into settlement.statement
                            (id, partner_id, state, total_cents, debits, claimed_at, claimed_until)
                        values (?, ?, 'CLAIMED', ?, ?, ?, ?)""")
                .params(id.value(), partner.value())
                .params(
                        StatementLine.total(claimed.lines()).cents(),
                        claimed.debits().size())
                .params(Times.toSql(clock.instant()), Times.toSql(until))
                .update();
        return id;
    }

    /** Of two claims of a partner at once, the second waits here until the first is done; so do its refunds. */
    void waitForOtherClaims(PartnerId partner) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('settlement.claim ' || ?, 0))")
                .param(partner.toString())
                .query((row, number) -> partner)
                .single();
    }

    /** Until the transaction ends no claim of the partner begins; refunds do not wait for each other. */
    void holdOffClaims(PartnerId partner) {
        sql.sql("select pg_advisory_xact_lock_shared(hashtextextended('settlement.claim ' || ?, 0))")
                .param(partner.toString())
                .query((row, number) -> partner)
                .single();
    }

    /** Makes a statement smaller, by a refund of one of its debits. */
    void deduct(StatementId statement, Money refunded) {
        sql.sql("update settlement.statement set total_cents = total_cents - ? where id = ?")
                .params(refunded.cents(), statement.value())
                .update();
    }

    /** Locks statements, in one order for all: two batches prepared at once then never wait for each other in a circle. */
    void lock(List<StatementId> statements) {
        sql.sql("select id from settlement.statement where id = any(?) order by id for update")
                .param(statements.stream().map(StatementId::value).toArray(String[]::new))
                .query((row, number) -> row.getString("id"))
                .list();
    }

    void approve(StatementId statement) {
        move(statement, StatementState.APPROVED, null, null);
    }

    /** What was approved is not paid this time after all. */
    void holdBack(StatementId statement) {
        move(statement, StatementState.CLAIMED, null, null);
    }

    void issue(StatementId statement) {
        move(statement, StatementState.IN_PAYMENT, null, null);
    }

    void settle(StatementId statement, LocalDate day) {
        move(statement, StatementState.PAID, day, null);
    }

    void giveBack(StatementId statement, String why) {
        move(statement, StatementState.RETURNED, null, why);
    }

    private void move(StatementId id, StatementState to, @Nullable LocalDate settledOn, @Nullable String returnedWhy) {
        var moved = sql.sql("""
                        update settlement.statement
                           set state = :to, settled_on = :settledOn, returned_why = coalesce(:why, returned_why)
                         where id = :id and state = any(:from)""")
                .param("to", to.name())
                .param("settledOn", settledOn)
                .param("why", returnedWhy)
                .param("id", id.value())
                .param("from", to.origins().stream().map(Enum::name).toArray(String[]::new))
                .update();
        if (moved != 1) throw new IllegalStateException("Statement " + id + " cannot become " + to);
    }

    private static Statement read(ResultSet row, int rowNumber) throws SQLException {
        var claimedAt = Times.instant(row, "claimed_at");
        return new Statement(
                new StatementId(row.getString("id")),
                number(claimedAt, row.getLong("number")),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                StatementState.valueOf(row.getString("state")),
                Money.cents(row.getLong("total_cents")),
                row.getInt("debits"),
                claimedAt,
                row.getObject("settled_on", LocalDate.class),
                row.getString("returned_why"));
    }

    private static String number(Instant claimedAt, long number) {
        return "%tY-%<tm-%05d".formatted(claimedAt.atZone(Times.PARIS), number);
    }
}
