package fr.passregion.settlement;

import fr.passregion.shared.Balance;
import fr.passregion.shared.Money;

/**
 * The same money counted on separate paths, « totaux de contrôle »: the till’s debits and refunds, the lines in the database, the frozen
 * statement; and for the whole partner, what the ledger owes it beside what its lines, unpaid and unclaimed, say (SET-02).
 */
public record ControlTotals(
        StatementId statement, Money frozen, Balance lines, Balance debits, Balance ledger, Balance ledgerExpected) {

    public boolean agree() {
        var total = Balance.of(frozen);
        return total.equals(lines) && total.equals(debits) && ledger.equals(ledgerExpected);
    }
}
