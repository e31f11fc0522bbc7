package fr.passregion.dispute;

import static java.util.Objects.requireNonNull;

import fr.passregion.dispute.Dispute.Answer;
import fr.passregion.dispute.Dispute.Deadlines;
import fr.passregion.dispute.Dispute.Decision;
import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.shared.HolderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of disputes: each step is written where it was not yet. */
@Component
class DisputeRows {

    private static final int MOST = 200;

    private final JdbcClient sql;

    DisputeRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Dispute> find(RedemptionId use) {
        return sql.sql("select * from dispute.dispute where redemption_id = ?")
                .param(use.value())
                .query(DisputeRows::read)
                .optional();
    }

    Optional<Dispute> byReceipt(String receipt) {
        return sql.sql("select * from dispute.dispute where receipt = ?")
                .param(receipt)
                .query(DisputeRows::read)
                .optional();
    }

    List<Dispute> ofPartner(PartnerId partner) {
        return sql.sql("select * from dispute.dispute where partner_id = ? order by opened_at desc limit " + MOST)
                .param(partner.value())
                .query(DisputeRows::read)
                .list();
    }

    List<Dispute> undecided() {
        return sql.sql("select * from dispute.dispute where outcome is null order by decide_by limit " + MOST)
                .query(DisputeRows::read)
                .list();
    }

    /** No where the use is disputed already. */
    boolean insert(Dispute dispute) {
        var deadlines = dispute.deadlines();
        return sql.sql("""
                        insert into dispute.dispute (redemption_id, receipt, holder_id, partner_id, reason, words, held,
                            opened_at, answer_by, decide_by)
                        values (:use, :receipt, :holder, :partner, :reason, :words, :held, :openedAt, :answerBy, :decideBy)
                        on conflict (redemption_id) do nothing""")
                        .param("use", dispute.use().value())
                        .param("receipt", dispute.receipt())
                        .param("holder", dispute.holder().value())
                        .param("partner", dispute.partner().value())
                        .param("reason", dispute.reason().name())
                        .param("words", dispute.words())
                        .param("held", dispute.held())
                        .param("openedAt", stamp(deadlines.openedAt()))
                        .param("answerBy", stamp(deadlines.answerBy()))
                        .param("decideBy", stamp(deadlines.decideBy()))
                        .update()
                == 1;
    }

    boolean answer(RedemptionId use, Answer answer) {
        return sql.sql("""
                        update dispute.dispute set position = ?, answer = ?, answered_at = ?
                        where redemption_id = ? and answered_at is null and outcome is null""")
                        .params(answer.position().name(), answer.words(), stamp(answer.at()), use.value())
                        .update()
                == 1;
    }

    boolean decide(RedemptionId use, Decision decision) {
        return sql.sql("""
                        update dispute.dispute set outcome = :outcome, why = :why, decided_at = :at
                        where redemption_id = :use and outcome is null""")
                        .param("outcome", decision.outcome().name())
                        .param("why", decision.why())
                        .param("at", stamp(decision.at()))
                        .param("use", use.value())
                        .update()
                == 1;
    }

    private static Dispute read(ResultSet row, int index) throws SQLException {
        return new Dispute(
                new RedemptionId(row.getString("redemption_id")),
                row.getString("receipt"),
                new HolderId(row.getObject("holder_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                DisputeReason.valueOf(row.getString("reason")),
                row.getString("words"),
                row.getBoolean("held"),
                new Deadlines(instant(row, "opened_at"), instant(row, "answer_by"), instant(row, "decide_by")),
                answer(row),
                decision(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var position = row.getString("position");
        return position == null
                ? null
                : new Answer(
                        DisputePosition.valueOf(position),
                        requireNonNull(row.getString("answer")),
                        instant(row, "answered_at"));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Decision(DisputeOutcome.valueOf(outcome), row.getString("why"), instant(row, "decided_at"));
    }

    private static Timestamp stamp(Instant instant) {
        return Timestamp.from(instant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
