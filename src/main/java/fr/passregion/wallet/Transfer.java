package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A movement of value from one account to another, « mouvement ». Once booked it never changes: corrections are new transfers. */
public record Transfer(
        TransferId id,
        UUID debitAccount,
        UUID creditAccount,
        Amount amount,
        Reason reason,
        String cause,
        @Nullable HolderId holder,
        @Nullable TransferId reverses,
        Instant bookedAt,
        LocalDate businessDay) {

    /** Whether both move the same value for the same reason; when they were booked may differ. */
    boolean sameMovementAs(Transfer other) {
        return movement().equals(other.movement());
    }

    private Transfer movement() {
        return new Transfer(
                id,
                debitAccount,
                creditAccount,
                amount,
                reason,
                cause,
                holder,
                reverses,
                Instant.EPOCH,
                LocalDate.EPOCH);
    }
}
