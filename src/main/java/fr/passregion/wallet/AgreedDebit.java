package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import java.time.Instant;

/**
 * Take this much for a payee from an allotment that the transaction has locked and found sufficient. The cause names the
 * debit among all others.
 */
public record AgreedDebit(Allotment allotment, Payee payee, Amount amount, Cause cause) {

    public AgreedDebit {
        if (!allotment.covers(amount)) throw new IllegalArgumentException(amount + " agreed of " + allotment);
    }

    /** The transfer that this debit becomes when it is booked at that instant. */
    public TransferId transfer(Instant at) {
        return TransferId.at(at, "debit", cause);
    }
}
