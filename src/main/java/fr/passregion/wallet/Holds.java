package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import java.util.Optional;

/**
 * Amounts promised and not yet taken: the first of two steps of a debit. What is held counts as gone at every check; a
 * hold ends exactly once, however many try at once (BEN-06).
 */
public interface Holds {

    /** Promises an amount, wholly or not at all, for the reasons that would refuse a debit. The same cause again changes nothing. */
    HoldOutcome place(HoldOrder order);

    /**
     * Takes at most what is held and lets the rest go. A hold placed by the allotment's last day may be captured until its
     * own end, also past midnight.
     */
    CaptureOutcome capture(HoldId hold, Amount amount, Cause cause);

    /** Lets all of it go. */
    CancelOutcome cancel(HoldId hold);

    /** Lets go of every hold whose time is over; returns how many. Safe to repeat, and to do twice at once. */
    int releaseExpired();

    Optional<Hold> find(HoldId hold);
}
