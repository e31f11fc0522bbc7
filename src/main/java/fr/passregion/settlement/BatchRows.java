package fr.passregion.settlement;

import fr.passregion.identity.AccountId;
import fr.passregion.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of batches, whose state moves along the drawn transitions. */
@Component
class BatchRows {

    private static final String SELECT = """
            select b.*, p.payments, p.total
              from settlement.batch b
             cross join lateral (select count(*) as payments, coalesce(sum(amount_cents), 0) as total
                                   from settlement.payment
                                  where batch_id = b.id and (result <> 'WITHDRAWN' or b.state = 'REFUSED')) p
            """;

    private static final Pattern REFERENCE = Pattern.compile("PR-\\d{8}-(\\d{6,15})");

    private final JdbcClient sql;
    private final Clock clock;

    BatchRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<PaymentBatch> find(BatchId id) {
        return sql.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(BatchRows::read)
                .optional();
    }

    /** A batch by the name it has at the bank. */
    Optional<PaymentBatch> byReference(String reference) {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) return Optional.empty();
        return sql.sql(SELECT + "where number = ?")
                .param(Long.parseLong(parts.group(1)))
                .query(BatchRows::read)
                .optional()
                .filter(batch -> batch.reference().equals(reference));
    }

    PaymentBatch known(BatchId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No batch " + id));
    }

    List<PaymentBatch> latest(int limit) {
        return sql.sql(SELECT + "order by number desc limit ?")
                .param(limit)
                .query(BatchRows::read)
                .list();
    }

    PaymentBatch insert(AccountId preparer) {
        var id = BatchId.random();
        sql.sql("insert into settlement.batch (id, state, prepared_by, prepared_at) values (?, 'PREPARED', ?, ?)")
                .params(id.value(), preparer.value(), Times.toSql(clock.instant()))
                .update();
        return known(id);
    }

    /** Locks a batch until the transaction ends: of two agents, the second sees what the first did. */
    PaymentBatch lock(BatchId id) {
        lockAll(List.of(id));
        return known(id);
    }

    void lockAll(Collection<BatchId> ids) {
        sql.sql("select id from settlement.batch where id = any(?) order by id for update")
                .param(ids.stream().map(BatchId::value).toArray(String[]::new))
                .query((row, number) -> row.getString("id"))
                .list();
    }

    void approve(BatchId id, AccountId approver, LocalDate executionOn) {
        var now = Times.toSql(clock.instant());
        move(
                id,
                BatchState.APPROVED,
                "decided_by = ?, decided_at = ?, execution_on = ?",
                approver.value(),
                now,
                executionOn);
    }

    void refuse(BatchId id, AccountId approver, String why) {
        var now = Times.toSql(clock.instant());
        move(id, BatchState.REFUSED, "decided_by = ?, decided_at = ?, refused_why = ?", approver.value(), now, why);
    }

    void issue(BatchId id, String sha256) {
        move(id, BatchState.ISSUED, "file_sha256 = ?", sha256);
    }

    /** Closes a batch once the bank has answered for all its payments; before that, nothing happens. */
    void closeIfAnswered(BatchId id) {
        sql.sql("""
                        update settlement.batch set state = 'CLOSED'
                         where id = :id and state = any(:from)
                           and not exists (select from settlement.payment where batch_id = :id and result = 'PENDING')""")
                .param("id", id.value())
                .param("from", origins(BatchState.CLOSED))
                .update();
    }

    String fingerprint(BatchId id) {
        return sql.sql("select file_sha256 from settlement.batch where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** The columns to set are this class’s own words, never a caller’s. */
    private void move(BatchId id, BatchState to, String columns, Object... values) {
        var moved = sql.sql("update settlement.batch set " + columns + ", state = ? where id = ? and state = any(?)")
                .params(values)
                .params(to.name(), id.value(), origins(to))
                .update();
        if (moved != 1) throw new IllegalStateException("Batch " + id + " cannot become " + to);
    }

    private static String[] origins(BatchState state) {
        return state.origins().stream().map(Enum::name).toArray(String[]::new);
    }

    private static PaymentBatch read(ResultSet row, int rowNumber) throws SQLException {
        var preparedAt = Times.instant(row, "prepared_at");
        return new PaymentBatch(
                new BatchId(row.getString("id")),
                reference(preparedAt, row.getLong("number")),
                BatchState.valueOf(row.getString("state")),
                new AccountId(row.getObject("prepared_by", UUID.class)),
                preparedAt,
                decidedBy(row),
                Times.instantOrNull(row, "decided_at"),
                row.getString("refused_why"),
                row.getObject("execution_on", LocalDate.class),
                row.getInt("payments"),
                Money.cents(row.getLong("total")));
    }

    private static @Nullable AccountId decidedBy(ResultSet row) throws SQLException {
        var decider = row.getObject("decided_by", UUID.class);
        return decider == null ? null : new AccountId(decider);
    }

    /** Stands in the file as MsgId, hence at most 35 characters of the bank’s alphabet, and never twice. */
    private static String reference(Instant preparedAt, long number) {
        return "PR-%tY%<tm%<td-%06d".formatted(preparedAt.atZone(Times.PARIS), number);
    }
}
