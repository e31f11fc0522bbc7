package fr.passregion.wallet;

import fr.passregion.shared.Amount;

/** Take this much of an allotment for a payee. The cause names the debit: the same cause again is the same debit. */
public record DebitOrder(AllotmentId allotment, Payee payee, Amount amount, Cause cause) {

    public DebitOrder {
        if (amount.isZero()) throw new IllegalArgumentException("A debit takes something");
    }
}
