package fr.passregion.redemption;

import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.redemption.KeyedDebits.Asked;
import fr.passregion.redemption.KeyedDebits.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A debit in the queue, and whoever waits for its outcome, not for ever. */
final class Waiting {

    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Asked asked;

    Waiting(Asked asked) {
        this.asked = asked;
    }

    Asked asked() {
        return asked;
    }

    void answer(Result result) {
        outcome.complete(new Outcome.Answered(result));
    }

    void fail(RuntimeException fault) {
        outcome.completeExceptionally(fault);
    }

    void sendAway() {
        outcome.complete(new Outcome.TooBusy());
    }

    /** Nobody waits any more: what is not done yet need not be. */
    boolean isGivenUp() {
        return outcome.isDone();
    }

    Outcome outcome(Duration patience) {
        try {
            return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(fault);
        } catch (TimeoutException late) {
            sendAway();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            sendAway();
        }
        return outcome.getNow(new Outcome.TooBusy());
    }
}
