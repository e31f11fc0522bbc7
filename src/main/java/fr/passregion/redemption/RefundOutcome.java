package fr.passregion.redemption;

/** The answer to a refund request. */
public sealed interface RefundOutcome {

    record Refunded(Refund refund) implements RefundOutcome {}

    record Refused(RefundRefusal refusal) implements RefundOutcome {}

    /** The amount is not in the unit of the debit: nothing was decided. */
    record OtherUnit() implements RefundOutcome {}

    /** There is no such debit, or it is another's, which is the same. */
    record Unknown() implements RefundOutcome {}
}
