package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An amount of an allotment promised to a payee until an instant, « somme réservée »: nobody else can take it meanwhile.
 * It ends once: taken, let go by the payee, or let go by time.
 */
public record Hold(
        HoldId id,
        AllotmentId allotment,
        HolderId holder,
        Payee payee,
        Amount amount,
        Cause cause,
        Instant placedAt,
        Instant expiresAt,
        @Nullable End end) {

    /** How a hold ended; the transfer is there when it was captured. */
    public record End(Manner manner, @Nullable TransferId transfer, Instant endedAt) {}

    /** The ways in which a hold ends. */
    public enum Manner {
        CAPTURED,
        CANCELLED,
        EXPIRED
    }

    /** How it has ended by this instant, whether or not that was written down yet; null while it stands. */
    public @Nullable Manner endedBy(Instant now) {
        if (end != null) return end.manner();
        return now.isBefore(expiresAt) ? null : Manner.EXPIRED;
    }
}
