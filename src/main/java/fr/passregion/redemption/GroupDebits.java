package fr.passregion.redemption;

import java.util.Optional;

/**
 * Debits a class outing in one operation, each young person for themselves (CUL-05). It is not idempotent by itself:
 * whoever can be asked twice asks through {@link AnsweredRequests}.
 */
public interface GroupDebits {

    /** All lines in one transaction, each decided alone; empty when no such outing was addressed to this till. */
    Optional<GroupDebitOutcome> debit(GroupDebitRequest request);
}
