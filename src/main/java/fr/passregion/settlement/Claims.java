package fr.passregion.settlement;

import fr.passregion.partner.PartnerId;

/** The partners’ claims, « demandes de remboursement » (SET-01). */
public interface Claims {

    /** The answer to a claim. */
    sealed interface Outcome {

        /** Everything taken until now and not claimed yet is on this statement. */
        record Claimed(Statement statement) implements Outcome {}

        /** Every debit is already on a statement. */
        record NothingToClaim() implements Outcome {}
    }

    /**
     * Puts everything a partner has taken until now, and never claimed, on a new statement. Two claims at once make one
     * statement. A statement of zero is closed at once: nothing is to be paid.
     */
    Outcome claim(PartnerId partner);
}
