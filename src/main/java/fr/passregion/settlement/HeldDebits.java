package fr.passregion.settlement;

import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionId;

/** Debits that no claim may take for now, because their holder disputes them: only that line waits (ACC-06). */
public interface HeldDebits {

    /**
     * Keeps a debit off every claim until it is released, in the caller's transaction. Says no where it is on a statement
     * already: then a refund makes that statement smaller, or the next one.
     */
    boolean hold(Redemption debit);

    /** The next claim has it, with what was refunded of it meanwhile. One that is not held stays as it is. */
    void release(RedemptionId debit);
}
