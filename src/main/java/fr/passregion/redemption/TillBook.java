package fr.passregion.redemption;

import fr.passregion.database.Journey;
import fr.passregion.redemption.ClaimedKeys.Answered;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes what a round has decided: redemptions, decisions and answers, in the journey that takes it. */
@Component
class TillBook {

    private final TillDecisions decisions;

    TillBook(TillDecisions decisions) {
        this.decisions = decisions;
    }

    void write(Journey journey, Round round, List<Answered> answered) {
        var now = Timestamp.from(round.facts().now());
        var entries = round.takings().stream().map(Round.Taking::entry).toList();
        if (!entries.isEmpty()) journey.tell(StoredRedemptions.ADD, RedemptionRow.columns(entries));
        if (!round.attempts().isEmpty()) journey.tell(TillDecisions.KEEP, decisions.columns(round.attempts(), now));
        if (!answered.isEmpty()) journey.tell(RequestKeys.KEEP, RequestKeys.columns(answered, now));
    }
}
