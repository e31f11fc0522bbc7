package fr.passregion.ordering;

import fr.passregion.institution.AtStake;
import fr.passregion.institution.Halt;
import fr.passregion.institution.InstitutionHalted;
import fr.passregion.institution.InstitutionResumed;
import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.ordering.EnrolmentHeldUp.Why;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the halt of an establishment means for the requests that wait there: they stay, and their holders are told what to do. */
@Component
class HeldUpOrders implements AtStake {

    private final OrderBook book;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldUpOrders(OrderBook book, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Number at(Uai uai) {
        return new Number("orders", book.counts(uai).getOrDefault(Filter.PENDING, 0L));
    }

    @EventListener
    void on(InstitutionHalted halted) {
        tell(
                halted.institution(),
                halted.name(),
                why(halted.halt()),
                halted.halt().from(),
                halted.at());
    }

    @EventListener
    void on(InstitutionResumed resumed) {
        tell(resumed.institution(), resumed.name(), Why.RESUMED, LocalDate.now(clock), resumed.at());
    }

    private void tell(Uai institution, String name, Why why, LocalDate from, Instant at) {
        for (var order : book.of(institution, Filter.PENDING))
            events.publishEvent(new EnrolmentHeldUp(order.id(), order.holder(), name, why, from, at));
    }

    private static Why why(Halt halt) {
        return switch (halt.kind()) {
            case SUSPENDED -> Why.SUSPENDED;
            case CLOSED -> Why.CLOSED;
        };
    }
}
