package fr.passregion.ordering;

import fr.passregion.audit.AuditTrail;
import fr.passregion.calendar.DayHasPassed;
import fr.passregion.ordering.GivenVerdicts.Given;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes answers back one request at a time, each in a transaction of its own: whoever is second finds it done. */
@Component
class TakenBack implements SecondThoughts {

    private static final Duration TIME = Duration.ofMinutes(10);

    private final GivenVerdicts verdicts;
    private final OrderBook book;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakenBack(
            GivenVerdicts verdicts,
            OrderBook book,
            AuditTrail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.verdicts = verdicts;
        this.book = book;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Answer> recent(Uai institution) {
        return verdicts.since(clock.instant().minus(TIME), institution);
    }

    @Override
    public Map<Outcome, Integer> takeBack(Uai institution, UUID answer) {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var given : verdicts.of(institution, answer))
            outcomes.merge(takeBack(institution, given), 1, Integer::sum);
        verdicts.forget(institution, answer);
        return outcomes;
    }

    private Outcome takeBack(Uai institution, Given given) {
        if (clock.instant().isAfter(given.at().plus(TIME))) return Outcome.TOO_LATE;
        return transaction.execute(status -> book.lock(given.order())
                .filter(order -> order.choice().institution().equals(institution))
                .map(order -> restored(order, given))
                .orElse(Outcome.MOVED_ON));
    }

    private Outcome restored(OrderView order, Given given) {
        if (!isAsGiven(order.enrolmentCheck(), given.at())) return Outcome.MOVED_ON;
        if (order.isConfirmed()) return Outcome.PASS_OPEN;
        book.update(order.withEnrolmentCheck(given.former()));
        trail.record("enrolment.takenBack", "holder:" + order.holder(), null);
        events.publishEvent(new EnrolmentVerdictTakenBack(order.id(), order.holder(), given.at()));
        return Outcome.TAKEN_BACK;
    }

    private static boolean isAsGiven(Check check, Instant given) {
        return !(check instanceof Check.Pending) && check.since().equals(given);
    }

    @EventListener
    void on(DayHasPassed passed) {
        verdicts.forgetBefore(clock.instant().minus(TIME));
    }
}
