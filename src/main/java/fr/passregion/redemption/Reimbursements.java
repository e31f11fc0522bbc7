package fr.passregion.redemption;

import fr.passregion.shared.Money;

/**
 * How far the Region's payment of a debit to its partner is, and what a refund does to it. Said here because refunds ask for
 * it; kept by whoever settles with partners.
 */
public interface Reimbursements {

    /** Where the reimbursement of a debit is. */
    sealed interface Stage {

        /** Not asked for: the debit and its refunds will be on one statement. */
        record NotClaimed() implements Stage {}

        /** Asked for and not on its way: the statement becomes smaller. */
        record Claimed(String statement) implements Stage {}

        /** On its way or paid: the partner's next statement has a negative line. */
        record Paid(String statement) implements Stage {}
    }

    /** As it looks now to whoever would deduct so much; it may change at once. */
    Stage stageOf(Redemption debit, Money deducted);

    /** The same, and it stays so until the transaction ends: no claim and no payment of it begins meanwhile. */
    Stage lock(Redemption debit, Money deducted);

    /** Takes a refund off what the Region owes, in the transaction that locked the stage. */
    void deduct(Redemption debit, Refund refund, Stage stage);
}
