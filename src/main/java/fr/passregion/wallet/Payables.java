package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import java.util.List;

/**
 * What payees are owed for their debits, on its way through the bank: owed, in payment, paid. Moving more than is there is
 * a bug and throws; the same cause again changes nothing. Refunds after a payment may leave the payee owing.
 */
public interface Payables {

    Amount owedTo(Payee payee, Unit unit);

    /** Replaces tickets or entries owed by their price in euros, out of the benefit's budget; returns the units' transfer. */
    TransferId price(Pricing pricing);

    /**
     * Takes back the price of some of what was priced under the same cause: these pieces are owed as pieces again, and their
     * price is not (BEN-07). Together never more than was priced.
     */
    void unprice(Pricing part, Cause refund);

    /** What is owed in euros; below zero when the payee owes for what was refunded after it was paid. */
    Balance balanceOf(Payee payee);

    /** What is owed goes into a payment. */
    default TransferId toPayment(Payee payee, Amount amount, Cause cause) {
        return toPayment(payee, amount, Money.ZERO, cause);
    }

    /**
     * The same after refunds.
     *
     * @param deducted of what was owed, refunds have taken so much away that a later payment will bear
     */
    TransferId toPayment(Payee payee, Amount amount, Money deducted, Cause cause);

    /** The bank has paid what was in payment. */
    TransferId paid(Payee payee, Amount amount, Cause cause);

    /** The bank has sent back what was in payment: it is owed again. */
    TransferId returned(Payee payee, Amount amount, Cause cause);

    /** What one payee is owed, is being paid and was paid, in euros. */
    record Standing(Payee payee, Balance owed, Balance inPayment, Balance paid) {}

    /** The standing of every payee that anything has ever moved for. */
    List<Standing> standings();
}
