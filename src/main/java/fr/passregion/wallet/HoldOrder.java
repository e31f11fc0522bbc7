package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import java.time.Duration;

/** Promise this much of an allotment to a payee for this long. The cause names the hold: the same cause again is the same hold. */
public record HoldOrder(AllotmentId allotment, Payee payee, Amount amount, Duration life, Cause cause) {

    public HoldOrder {
        if (amount.isZero()) throw new IllegalArgumentException("A hold promises something");
        if (!life.isPositive()) throw new IllegalArgumentException("A hold lasts a moment");
    }
}
