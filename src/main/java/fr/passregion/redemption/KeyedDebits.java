package fr.passregion.redemption;

import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Request;
import fr.passregion.redemption.AnsweredRequests.Result;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Debits that are asked under a key and happen once however often they are sent (BEN-06): the one door for partners'
 * software and for the till's own pages.
 */
public interface KeyedDebits {

    int MOST_TURNS = 200;
    Duration BETWEEN_TWO_TURNS = Duration.ofMillis(20);

    /** A debit, the key it is asked under, and how whatever comes of it is written down as an answer. */
    record Asked(Request request, DebitRequest debit, Function<DebitOutcome, Answer> answer) {}

    /** What becomes of it. */
    sealed interface Outcome {

        record Answered(Result result) implements Outcome {}

        /** No answer in time: it may be asked again under the same key, and will still happen once. */
        record TooBusy() implements Outcome {}
    }

    Outcome debit(Asked asked);

    /** The same for a person who may press twice: where the first press is still being worked on, waits for its answer. */
    default Outcome debitInTurn(Asked asked) {
        for (var turn = 0; turn < MOST_TURNS; turn++) {
            var outcome = debit(asked);
            var isInProgress =
                    outcome instanceof Outcome.Answered answered && answered.result() instanceof Result.InProgress;
            if (!isInProgress) return outcome;
            LockSupport.parkNanos(BETWEEN_TWO_TURNS.toNanos());
        }
        return new Outcome.TooBusy();
    }
}
