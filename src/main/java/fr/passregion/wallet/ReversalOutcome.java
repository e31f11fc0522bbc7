package fr.passregion.wallet;

import fr.passregion.shared.Amount;

/** The answer to a reversal: done, or refused because less than that is left to reverse. */
public sealed interface ReversalOutcome {

    /** Booked, now or by an earlier request of the same cause. */
    record Reversed(Transfer transfer) implements ReversalOutcome {}

    /** Earlier reversals leave only this much of the original transfer. */
    record ExceedsOriginal(Amount reversible) implements ReversalOutcome {}
}
