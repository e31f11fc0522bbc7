package fr.passregion.ordering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The Region's validations of photos, « conformité photo » (REG-01). A verdict names the photo that was looked at: one that has
 * been replaced meanwhile is not judged unseen.
 */
public interface PhotoChecks {

    /** The photos that wait, of orders and of accounts, the oldest first. */
    List<WaitingPhoto> pending(int limit);

    /** The photo, if it still waits. */
    Optional<WaitingPhoto> waiting(UUID photo);

    long countPending();

    /** The order that this photo is for, if it still is. */
    Optional<OrderView> find(UUID photo);

    /** Accepts a photo that waits; false when somebody else was faster. */
    boolean accept(UUID photo);

    /** Accepts the photo that an order has now; for whoever has just placed it. */
    boolean accept(OrderId order);

    /** Refuses the photo that an order has now. */
    boolean refuse(OrderId order, String reason);

    /** Refuses a photo that waits, for a reason that the young person will read; false when somebody else was faster. */
    boolean refuse(UUID photo, String reason);
}
