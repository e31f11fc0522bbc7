package fr.passregion.ordering;

import java.util.List;
import java.util.Optional;

/** The Region's validations of photos, « conformité photo » (REG-01). */
public interface PhotoChecks {

    /** The photos that wait, the oldest first. */
    List<OrderView> pending(int limit);

    long countPending();

    Optional<OrderView> find(OrderId order);

    /** Accepts a photo that waits; false when somebody else was faster. */
    boolean accept(OrderId order);

    /** Refuses a photo that waits, for a reason that the young person will read; false when somebody else was faster. */
    boolean refuse(OrderId order, String reason);
}
