package fr.passregion.wallet;

/** Why value moved: « motif » of a transfer. The database lists between which accounts each reason may move value. */
public enum Reason {
    /** From a benefit's budget to a holder's allotment. */
    CREDIT,
    /** From an allotment to what a partner is owed. */
    DEBIT,
    /** Back along an earlier transfer, in full or in part. */
    REVERSAL,
    /** What was unused after the last day (GEN-03). */
    LAPSE,
    /** What a changed enrolment no longer gives, back to the benefit's budget (CAR-06). */
    WITHDRAWAL,
    /** The fee of a card made again (GEN-05). */
    FEE,
    /** Tickets or entries owed leave the books … */
    CONVERSION,
    /** … and their price in euros is owed instead (SET-03). */
    PRICE,
    /** What is owed goes into a payment. */
    TO_PAYMENT,
    /** The bank has paid. */
    PAID,
    /** The bank has sent it back: owed again. */
    RETURNED
}
