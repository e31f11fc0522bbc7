package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement of value out of the debit account and into the credit account, « mouvement ». Once booked it never changes:
 * corrections are new transfers.
 */
public record Transfer(
        TransferId id,
        UUID debitAccount,
        UUID creditAccount,
        Amount amount,
        Reason reason,
        Cause cause,
        @Nullable HolderId holder,
        @Nullable TransferId reverses,
        Instant bookedAt,
        LocalDate businessDay) {}
