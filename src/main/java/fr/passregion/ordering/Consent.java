package fr.passregion.ordering;

import java.time.Instant;

/** What the legal guardian of somebody under fifteen said to the order, « accord du responsable légal » (ORD-13). */
public sealed interface Consent {

    /** The young person was fifteen or older on the day of the order. */
    record NotNeeded() implements Consent {}

    /** The e-mail has left; nobody handles the order before the answer. */
    record Asked(Instant since) implements Consent {}

    record Given(Instant since) implements Consent {}

    record Refused(Instant since) implements Consent {}

    /** Whether the establishment and the Region may handle the order. */
    default boolean letsTheOrderBeHandled() {
        return switch (this) {
            case NotNeeded none -> true;
            case Given given -> true;
            case Asked asked -> false;
            case Refused refused -> false;
        };
    }

    /** Whether the guardian may still answer, or answer otherwise: an agreement opens the order and is not taken back here. */
    default boolean canBeAnswered() {
        return switch (this) {
            case Asked asked -> true;
            case Refused refused -> true;
            case Given given -> false;
            case NotNeeded none -> false;
        };
    }
}
