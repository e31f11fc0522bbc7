package fr.passregion.ordering;

import fr.passregion.institution.Halts;
import fr.passregion.shared.Uai;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The one place where an establishment reaches orders: its own, and those that may be handled (EST-01, ORD-13). */
@Component
class InstitutionDesk implements EnrolmentChecks {

    private final OrderBook book;
    private final Verdicts verdicts;
    private final Halts halts;

    InstitutionDesk(OrderBook book, Verdicts verdicts, Halts halts) {
        this.halts = halts;
        this.book = book;
        this.verdicts = verdicts;
    }

    @Override
    public List<OrderView> of(Uai institution, Filter filter) {
        return book.of(institution, filter);
    }

    @Override
    public Map<Filter, Long> counts(Uai institution) {
        return book.counts(institution);
    }

    @Override
    public Optional<OrderView> find(Uai institution, OrderId order) {
        return book.find(order)
                .filter(ownedBy(institution))
                .filter(found -> found.consent().letsTheOrderBeHandled());
    }

    @Override
    public int accept(Uai institution, List<OrderId> orders, Instant seen) {
        if (isHalted(institution)) return 0;
        var answer = UUID.randomUUID();
        var mayHandle = ownedBy(institution).and(unchangedSince(seen));
        return (int) orders.stream()
                .filter(order -> verdicts.acceptEnrolment(order, mayHandle, answer))
                .count();
    }

    @Override
    public int refuse(Uai institution, List<OrderId> orders, Instant seen, String reason) {
        if (isHalted(institution)) return 0;
        var answer = UUID.randomUUID();
        var mayHandle = ownedBy(institution).and(unchangedSince(seen));
        return (int) orders.stream()
                .filter(order -> verdicts.refuseEnrolment(order, mayHandle, reason, answer))
                .count();
    }

    /** Nobody answers from an establishment that is suspended or closed. */
    private boolean isHalted(Uai institution) {
        return halts.inForce(institution).isPresent();
    }

    private static Predicate<OrderView> unchangedSince(Instant seen) {
        return order -> !order.enrolmentCheck().since().isAfter(seen);
    }

    private static Predicate<OrderView> ownedBy(Uai institution) {
        return order -> order.choice().institution().equals(institution);
    }
}
