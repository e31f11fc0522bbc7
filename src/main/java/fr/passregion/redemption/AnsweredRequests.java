package fr.passregion.redemption;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a request that is sent twice happen once (BEN-06): what was asked under a key and what was answered are written in
 * the transaction that does it, so that either all of it is there or nothing.
 */
public interface AnsweredRequests {

    /** Who asks, under which key of its own, and a fingerprint of all that was asked. */
    record Request(String caller, String key, String fingerprint) {}

    /**
     * What was answered; an answer that is not lasting, such as a mistake in the request, may be asked again.
     *
     * @param notBefore until when the same would be answered, where that is known
     */
    record Answer(
            int status,
            String body,
            @Nullable RedemptionId redemption,
            boolean lasting,
            @Nullable Instant notBefore) {

        public Answer(int status, String body, @Nullable RedemptionId redemption, boolean lasting) {
            this(status, body, redemption, lasting, null);
        }
    }

    /** What comes of a request. */
    sealed interface Result {
        record Done(Answer answer) implements Result {}

        /** The same request had this answer before; nothing was done again. */
        record Replayed(Answer answer) implements Result {}

        /** The key stands for another request, of which nothing is told. */
        record KeyReused() implements Result {}

        /** The same key is still being worked on. */
        record InProgress() implements Result {}
    }

    /** Does it, unless the key is being worked on at this moment. */
    Result once(Request request, Supplier<Answer> work);

    /** Does it; where the key is being worked on, waits for that and gives its answer. */
    Result onceInTurn(Request request, Supplier<Answer> work);

    /** What was booked under the key; empty when nothing was. */
    Optional<RedemptionId> bookedUnder(String caller, String key);
}
