package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transfer about to be booked: what it moves, before the ledger says when. */
record Move(
        TransferId id,
        UUID debitAccount,
        UUID creditAccount,
        Amount amount,
        Reason reason,
        Cause cause,
        @Nullable HolderId holder,
        @Nullable TransferId reverses) {

    static Move of(Transfer booked) {
        return new Move(
                booked.id(),
                booked.debitAccount(),
                booked.creditAccount(),
                booked.amount(),
                booked.reason(),
                booked.cause(),
                booked.holder(),
                booked.reverses());
    }

    /** What it becomes once it is booked. */
    Transfer at(Instant time, LocalDate day) {
        return new Transfer(id, debitAccount, creditAccount, amount, reason, cause, holder, reverses, time, day);
    }
}
