package fr.passregion.ordering;

import fr.passregion.shared.Uai;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The establishment's validations, « validation pédagogique ». An establishment sees its own requests only: another's is
 * as if it did not exist (EST-01).
 */
public interface EnrolmentChecks {

    /** Which of its requests an establishment looks at. */
    enum Filter {
        PENDING,
        ACCEPTED,
        REFUSED
    }

    /** The requests that may be handled, the oldest first. */
    List<OrderView> of(Uai institution, Filter filter);

    /** How many there are of each kind; a kind of which there are none may be absent. */
    Map<Filter, Long> counts(Uai institution);

    Optional<OrderView> find(Uai institution, OrderId order);

    /**
     * Accepts these requests and says how many. Left out: those of others, those accepted already, and those that have been
     * corrected since they were seen.
     */
    int accept(Uai institution, List<OrderId> orders, Instant seen);

    /** Accepts these requests as they are now; for whoever has just placed them. */
    default int accept(Uai institution, List<OrderId> orders) {
        return accept(institution, orders, Instant.MAX);
    }

    /** Refuses these requests, with the same exceptions, for a reason that the young people will read. */
    int refuse(Uai institution, List<OrderId> orders, Instant seen, String reason);

    /** Refuses these requests as they are now. */
    default int refuse(Uai institution, List<OrderId> orders, String reason) {
        return refuse(institution, orders, Instant.MAX, reason);
    }
}
