package fr.passregion.wallet;

import fr.passregion.shared.Amount;

/**
 * Take this much for a payee from an allotment that the transaction has locked and found sufficient. The cause names the
 * debit among all others.
 */
public record AgreedDebit(Allotment allotment, Payee payee, Amount amount, Cause cause) {

    public AgreedDebit {
        if (!allotment.covers(amount)) throw new IllegalArgumentException(amount + " agreed of " + allotment);
    }

    /** The transfer that this debit becomes. */
    public TransferId transfer() {
        return TransferId.of("debit", cause);
    }
}
