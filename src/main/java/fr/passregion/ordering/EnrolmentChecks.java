package fr.passregion.ordering;

import fr.passregion.shared.Uai;
import java.util.List;
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

    long count(Uai institution, Filter filter);

    Optional<OrderView> find(Uai institution, OrderId order);

    /** Accepts these requests; those of others, or accepted already, are left out. How many were accepted. */
    int accept(Uai institution, List<OrderId> orders);

    /** Refuses these requests for a reason that the young people will read; how many were refused. */
    int refuse(Uai institution, List<OrderId> orders, String reason);
}
