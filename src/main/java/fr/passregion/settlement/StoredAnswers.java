package fr.passregion.settlement;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.AccountId;
import fr.passregion.shared.French;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bank’s files, each kept by its fingerprint with what it changed. */
@Component
class StoredAnswers implements BankAnswers {

    private final JdbcClient sql;
    private final WholeBatches wholeBatches;
    private final Reconciliation reconciliation;
    private final AuditTrail audit;
    private final Clock clock;

    StoredAnswers(
            JdbcClient sql, WholeBatches wholeBatches, Reconciliation reconciliation, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.wholeBatches = wholeBatches;
        this.reconciliation = reconciliation;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome read(byte[] file, AccountId reader) {
        return switch (new AnswerFile(file).read()) {
            case BankFileReading.Unread unread -> new Outcome.Unreadable(unread.fault());
            case BankFileReading.Read read -> reconcile(read, DigestUtils.sha256Hex(file), reader);
        };
    }

    @Override
    public Optional<Report> find(String sha256) {
        return sql.sql("select * from settlement.bank_answer where sha256 = ?")
                .param(sha256)
                .query((row, number) -> new Report(sha256, Times.instant(row, "received_at"), lines(sha256)))
                .optional();
    }

    /** Of two imports of one file at once, the second waits at the insertion and then finds the first. */
    private Outcome reconcile(BankFileReading.Read read, String sha256, AccountId reader) {
        var isNew = sql.sql("insert into settlement.bank_answer values (?, ?, ?) on conflict do nothing")
                        .params(sha256, reader.value(), Times.toSql(clock.instant()))
                        .update()
                == 1;
        if (!isNew) return new Outcome.ImportedBefore(known(sha256));
        var changed = reconciliation.of(wholeBatches.spread(read));
        for (var position = 0; position < changed.size(); position++) keep(sha256, position, changed.get(position));
        audit.record("bank-answer.imported", "bank-answer:" + sha256, French.count(changed.size(), "ligne"));
        return new Outcome.Imported(known(sha256));
    }

    private void keep(String sha256, int position, Line line) {
        sql.sql("insert into settlement.bank_answer_line values (:file, :position, :id, :status, :reason, :effect)")
                .param("file", sha256)
                .param("position", position)
                .param("id", line.endToEndId())
                .param("status", line.status())
                .param("reason", line.reason())
                .param("effect", line.effect().name())
                .update();
    }

    private Report known(String sha256) {
        return find(sha256).orElseThrow(() -> new IllegalStateException("No file " + sha256));
    }

    private List<Line> lines(String sha256) {
        return sql.sql("select * from settlement.bank_answer_line where sha256 = ? order by position")
                .param(sha256)
                .query(StoredAnswers::line)
                .list();
    }

    private static Line line(ResultSet row, int rowNumber) throws SQLException {
        return new Line(
                row.getString("end_to_end_id"),
                row.getString("status"),
                row.getString("reason"),
                Effect.valueOf(row.getString("effect")));
    }
}
