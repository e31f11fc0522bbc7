package fr.passregion.settlement;

import fr.passregion.partner.PartnerId;
import fr.passregion.shared.Money;

/** The partners’ claims, « demandes de remboursement » (SET-01). */
public interface Claims {

    /** The answer to a claim. */
    sealed interface Outcome {

        /** Everything taken until now and not claimed yet is on this statement. */
        record Claimed(Statement statement) implements Outcome {}

        /**
         * Refunds of what was paid before take away more than was taken since: nothing is to be paid, no statement is made,
         * and all of it waits for the next one.
         */
        record CarriedOver(Money owedBack) implements Outcome {}

        /** Every debit is already on a statement. */
        record NothingToClaim() implements Outcome {}
    }

    /**
     * Puts everything a partner has taken and given back until now, and never claimed, on a new statement. Two claims at
     * once make one statement. A statement of zero is closed at once: nothing is to be paid.
     */
    Outcome claim(PartnerId partner);
}
