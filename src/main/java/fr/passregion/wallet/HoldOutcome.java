package fr.passregion.wallet;

import fr.passregion.shared.Amount;

/** The answer to a hold order: promised, or refused for the reason that would refuse a debit. */
public sealed interface HoldOutcome {

    /** Promised, now or by an earlier order of the same cause. For an unlimited allotment what is available says nothing. */
    record Held(Hold hold, Amount availableAfter) implements HoldOutcome {}

    /** Nothing was promised. */
    record Refused(DebitOutcome.Refused reason) implements HoldOutcome {}
}
