package fr.passregion.redemption;

/** Where partners take benefits, « caisse »: who stands there, what may be taken, and taking it (PAR-02). */
public interface Till {

    /** Says whose card it is and what this point of sale could take; moves nothing. */
    LookupOutcome lookup(Counter counter, ShownCard card);

    /**
     * Takes the benefit in one transaction, or says why not (BEN-03, BEN-04). It is not idempotent by itself: whoever can
     * be asked twice asks through {@link KeyedDebits}.
     */
    DebitOutcome debit(DebitRequest request);
}
