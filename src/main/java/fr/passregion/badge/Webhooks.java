package fr.passregion.badge;

import fr.passregion.shared.Uai;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The address at which an establishment’s access system is told at once that a card stopped working, « appel sortant » (CAR-09), as the
 * Standard Webhooks specification says: signed, tried again for a day, kept in a log that can be sent again.
 */
public interface Webhooks {

    /** An address in use; {@code gone} once it answered that it is no more. */
    record Webhook(String address, boolean gone) {}

    /** Whether an address was taken. */
    sealed interface Setting {
        /** The secret is shown this once. */
        record Done(String secret) implements Setting {}

        record Refused(Objection why) implements Setting {}
    }

    /** Why an address is not taken. */
    enum Objection {
        NOT_AN_ADDRESS,
        NOT_HTTPS,
        UNKNOWN_HOST,
        /** Of a private network, or of this very machine. */
        NOT_PUBLIC
    }

    /** What became of one message; nothing in it says whose card it was. */
    record Delivery(
            UUID id,
            boolean test,
            State state,
            int attempts,
            @Nullable String answer,
            Instant happenedAt) {}

    /** How far a message is. */
    enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP
    }

    Optional<Webhook> of(Uai institution);

    /** Sets the address and makes a new secret, which takes the place of the former. */
    Setting set(Uai institution, String address);

    /** False where there was none. */
    boolean remove(Uai institution);

    /** Writes a message that means nothing; false without an address. */
    boolean test(Uai institution);

    /** Sends one again, under the same number; false where it is not this establishment’s, or there is no address. */
    boolean sendAgain(Uai institution, UUID delivery);

    /** The last ones, the newest first. */
    List<Delivery> log(Uai institution);
}
