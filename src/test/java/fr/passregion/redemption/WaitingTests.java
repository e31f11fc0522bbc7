package fr.passregion.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Request;
import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.redemption.KeyedDebits.Asked;
import fr.passregion.redemption.KeyedDebits.Outcome;
import fr.passregion.shared.BenefitCode;
import fr.passregion.testing.Covers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nobody stands before a till for ever, and nothing is done for whoever has left. */
@Covers("BEN-06")
class WaitingTests {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Result DONE = new Result.Done(new Answer(201, "{}", null, true));

    private final Waiting waiting = new Waiting(asked());

    @Test
    void theAnswerIsHandedOver() {
        assertThat(waiting.isGivenUp()).isFalse();
        waiting.answer(DONE);
        assertThat(waiting.outcome(LONG)).isEqualTo(new Outcome.Answered(DONE));
    }

    @Test
    void whoeverHasWaitedLongEnoughIsSentAwayAndNeedNotBeServed() {
        assertThat(waiting.outcome(SHORT)).isEqualTo(new Outcome.TooBusy());
        assertThat(waiting.isGivenUp()).isTrue();
        waiting.answer(DONE);
        assertThat(waiting.outcome(LONG)).isEqualTo(new Outcome.TooBusy());
    }

    @Test
    void whoeverIsStoppedIsSentAwayAndStaysStopped() {
        Thread.currentThread().interrupt();
        var outcome = waiting.outcome(LONG);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(new Outcome.TooBusy());
        assertThat(waiting.isGivenUp()).isTrue();
    }

    @Test
    void aFaultIsToldAsItIs() {
        var fault = new IllegalStateException("the database is away");
        waiting.fail(fault);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> waiting.outcome(LONG))
                .isSameAs(fault);
    }

    private static Asked asked() {
        var counter = new Counter(new PointOfSaleId("pos_00000000000000000000000000000000"), false);
        var card = new ShownCard.Scanned("code");
        var debit = new DebitRequest(counter, card, new BenefitCode("SPORT"), null, null, null, null, null);
        return new Asked(new Request("caller", "key", "print"), debit, outcome -> {
            throw new AssertionError("nothing is decided here");
        });
    }
}
