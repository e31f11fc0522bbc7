package fr.passregion.redemption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A birth date that was not the holder's.
 *
 * @param card the card with this number, if there is one: its holder is told of a lock
 * @param lockedUntil where this one was the last that was allowed
 * @param failuresThere how many there have been at this till within the window, this one included
 */
record FailedTry(
        TypedTry what,
        Instant at,
        @Nullable UUID card,
        @Nullable Instant lockedUntil,
        int failuresThere) {

    String place() {
        return what.counter().pointOfSale().value();
    }
}
