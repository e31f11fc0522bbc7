package fr.passregion.redemption;

import fr.passregion.redemption.TillDecisions.Act;
import fr.passregion.redemption.TillDecisions.Attempt;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a cashier answers when asked to compare the face with the photo, « comparaison de la photo » (BEN-10). */
@Component
public class FaceChecks {

    /** The decision under which it is kept beside those of the till. */
    public static final String ANOTHER_PERSON = "another_person";

    private final Identification identification;
    private final TillDecisions decisions;
    private final Clock clock;

    FaceChecks(Identification identification, TillDecisions decisions, Clock clock) {
        this.identification = identification;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Somebody else holds the card: nothing is debited, and the attempt is kept. */
    @Transactional
    public void deny(Counter counter, ShownCard card) {
        var trace = new Trace(counter, null);
        identification.forLookup(card).judge(counter, card, trace);
        trace.add(ANOTHER_PERSON);
        decisions.keep(List.of(Attempt.done(Act.LOOKUP, trace, ANOTHER_PERSON)), clock.instant());
    }
}
