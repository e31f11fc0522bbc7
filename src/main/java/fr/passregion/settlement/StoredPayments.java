package fr.passregion.settlement;

import fr.passregion.partner.BankDetails;
import fr.passregion.secrets.SecretBox;
import fr.passregion.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of payments: who is paid, how much and where is written once; only the bank’s answer is added. */
@Component
class StoredPayments {

    private final JdbcClient sql;
    private final SecretBox secrets;
    private final Clock clock;

    StoredPayments(JdbcClient sql, SecretBox secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    void insert(Payment payment) {
        sql.sql("""
                        insert into settlement.payment
                            (end_to_end_id, batch_id, statement_id, amount_cents, creditor, label)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(payment.endToEndId(), payment.batch().value())
                .params(payment.statement().value(), payment.amount().cents())
                .params(payment.creditor().sealedBy(secrets, label(payment.endToEndId())), payment.label())
                .update();
    }

    boolean isAlive(StatementId statement) {
        return sql.sql("""
                        select exists (select from settlement.payment
                                        where statement_id = ? and result in ('PENDING', 'ACCEPTED'))""").param(statement.value()).query(Boolean.class).single();
    }

    List<Payment> ofBatch(BatchId batch) {
        return query("where p.batch_id = ? order by p.end_to_end_id", batch.value());
    }

    /** Those that are in the file: none that was withdrawn before it left. */
    List<Payment> inFileOf(BatchId batch) {
        return query("where p.batch_id = ? and p.result <> 'WITHDRAWN' order by p.end_to_end_id", batch.value());
    }

    List<Payment> ofStatement(StatementId statement) {
        return query("where p.statement_id = ? order by b.number desc", statement.value());
    }

    Optional<Payment> find(String endToEndId) {
        return query("where p.end_to_end_id = ?", endToEndId).stream().findFirst();
    }

    List<Payment> findAll(Collection<String> endToEndIds) {
        return query(
                "where p.end_to_end_id = any(?) order by p.end_to_end_id", (Object) endToEndIds.toArray(String[]::new));
    }

    void withdraw(BatchId batch) {
        sql.sql("update settlement.payment set result = 'WITHDRAWN', answered_at = ? where batch_id = ?")
                .params(Times.toSql(clock.instant()), batch.value())
                .update();
    }

    /** Takes one payment out of its batch: its statement is payable again. */
    void withdraw(Payment payment) {
        answer(payment, PaymentResult.WITHDRAWN, null);
    }

    /** Writes the bank’s answer, once. */
    void answer(Payment payment, PaymentResult result, @Nullable String reason) {
        var answered = sql.sql("""
                        update settlement.payment set result = :result, reason = :reason, answered_at = :now
                         where end_to_end_id = :id and result = 'PENDING'""")
                .param("result", result.name())
                .param("reason", reason)
                .param("now", Times.toSql(clock.instant()))
                .param("id", payment.endToEndId())
                .update();
        if (answered != 1) throw new IllegalStateException("Answered twice: " + payment.endToEndId());
    }

    private static String label(String endToEndId) {
        return "payment:" + endToEndId;
    }

    private List<Payment> query(String where, Object value) {
        return sql.sql("""
                        select p.*, b.execution_on
                          from settlement.payment p join settlement.batch b on b.id = p.batch_id
                        """ + where).param(value).query(this::read).list();
    }

    private Payment read(ResultSet row, int rowNumber) throws SQLException {
        var reference = row.getString("end_to_end_id");
        return new Payment(
                reference,
                new BatchId(row.getString("batch_id")),
                new StatementId(row.getString("statement_id")),
                Money.cents(row.getLong("amount_cents")),
                BankDetails.opened(secrets, row.getBytes("creditor"), label(reference)),
                row.getString("label"),
                PaymentResult.valueOf(row.getString("result")),
                row.getString("reason"),
                Times.instantOrNull(row, "answered_at"),
                row.getObject("execution_on", LocalDate.class));
    }
}
