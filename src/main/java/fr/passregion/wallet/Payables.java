package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.Unit;

/**
 * What payees are owed for their debits, on its way through the bank: owed, in payment, paid. Moving more than is there is
 * a bug and throws; the same cause again changes nothing.
 */
public interface Payables {

    Amount owedTo(Payee payee, Unit unit);

    /** Replaces tickets or entries owed by their price in euros, out of the benefit's budget; returns the units' transfer. */
    TransferId price(Pricing pricing);

    /** What is owed goes into a payment. */
    TransferId toPayment(Payee payee, Amount amount, Cause cause);

    /** The bank has paid what was in payment. */
    TransferId paid(Payee payee, Amount amount, Cause cause);

    /** The bank has sent back what was in payment: it is owed again. */
    TransferId returned(Payee payee, Amount amount, Cause cause);
}
