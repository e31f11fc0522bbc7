package fr.passregion.redemption;

import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.util.Optional;

/**
 * Numbers of cards that cannot be typed for a while, « numéro bloqué »: too many birth dates were wrong (BEN-05). The codes
 * of such a card work all the same.
 */
public interface NumberLocks {

    /** Until when the number of the holder’s card is locked, if it is. */
    Optional<Instant> lockedUntil(HolderId holder);

    /** The holder vouches for the tries so far; their next mistakes count from the first again. */
    void unlockOwn(HolderId holder);

    /** The same by the helpdesk, which says why. */
    void unlock(HolderId holder, String why);
}
