package fr.passregion.settlement;

import fr.passregion.shared.Money;

/**
 * The same money counted on separate paths, « totaux de contrôle »: the till’s debits, the lines in the database, the frozen
 * statement; and for the whole partner, what the ledger owes it beside what lines and unclaimed debits say (SET-02).
 */
public record ControlTotals(
        StatementId statement, Money frozen, Money lines, Money debits, Money ledger, Money ledgerExpected) {

    public boolean agree() {
        return frozen.equals(lines) && frozen.equals(debits) && ledger.equals(ledgerExpected);
    }
}
