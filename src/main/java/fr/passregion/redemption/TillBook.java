package fr.passregion.redemption;

import fr.passregion.redemption.ClaimedKeys.Answered;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a round has decided: redemptions, decisions and answers, three statements in one journey. */
@Component
class TillBook {

    private static final String WRITE = String.join(";", StoredRedemptions.ADD, TillDecisions.KEEP, RequestKeys.KEEP);

    private final JdbcClient database;
    private final TillDecisions decisions;

    TillBook(JdbcClient database, TillDecisions decisions) {
        this.database = database;
        this.decisions = decisions;
    }

    void write(Round round, List<Answered> answered) {
        var entries = round.takings().stream().map(Round.Taking::entry).toList();
        database.sql(WRITE)
                .params(RedemptionRow.columns(entries))
                .params(decisions.columns(round.attempts()))
                .params(RequestKeys.columns(answered))
                .param("now", Timestamp.from(round.facts().now()))
                .update();
    }
}
