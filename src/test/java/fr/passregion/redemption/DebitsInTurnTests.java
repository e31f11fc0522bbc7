package fr.passregion.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Request;
import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.redemption.KeyedDebits.Asked;
import fr.passregion.redemption.KeyedDebits.Outcome;
import fr.passregion.shared.BenefitCode;
import fr.passregion.testing.Covers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever presses twice at the till waits for the answer to the first press, and not for ever. */
@Covers("BEN-06")
class DebitsInTurnTests {

    private static final Outcome BUSY = new Outcome.Answered(new Result.InProgress());
    private static final Outcome DONE = new Outcome.Answered(new Result.Done(new Answer(201, "{}", null, true)));

    @Test
    void theSecondPressWaitsForTheAnswerToTheFirst() {
        Queue<Outcome> outcomes = new ArrayDeque<>(List.of(BUSY, BUSY, BUSY, DONE));
        var began = System.nanoTime();
        assertThat(inTurn(asked -> outcomes.remove())).isEqualTo(DONE);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("it leaves the first press some time")
                .isGreaterThanOrEqualTo(KeyedDebits.BETWEEN_TWO_TURNS.multipliedBy(3));
    }

    @Test
    void whatTheTillHasNoTimeForIsToldAtOnce() {
        var asks = new AtomicInteger();
        var outcome = inTurn(asked -> {
            asks.incrementAndGet();
            return new Outcome.TooBusy();
        });
        assertThat(outcome).isEqualTo(new Outcome.TooBusy());
        assertThat(asks).hasValue(1);
    }

    @Test
    void whoeverGetsNoAnswerIsToldSoInTheEnd() {
        var asks = new AtomicInteger();
        var outcome = inTurn(asked -> {
            asks.incrementAndGet();
            return BUSY;
        });
        assertThat(outcome).isEqualTo(new Outcome.TooBusy());
        assertThat(asks).hasValue(KeyedDebits.MOST_TURNS);
    }

    private static Outcome inTurn(KeyedDebits debits) {
        var counter = new Counter(new PointOfSaleId("pos_00000000000000000000000000000000"), false);
        var card = new ShownCard.Scanned("code");
        var debit = new DebitRequest(counter, card, new BenefitCode("SPORT"), null, null, null, null, null);
        return debits.debitInTurn(new Asked(new Request("caller", "key", "print"), debit, outcome -> {
            throw new AssertionError("nothing is decided here");
        }));
    }
}
