package fr.passregion.entitlement;

import fr.passregion.entitlement.Loader.Load;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.EnrolmentConfirmed;
import fr.passregion.programme.EnrolledAs;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.programme.Right;
import fr.passregion.wallet.Cause;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives what an enrolment opens a right to, in the transaction that confirms it. A benefit is loaded once a year: neither
 * the same enrolment told again nor another one of the same year loads it anew (BEN-01, MAN-03).
 */
@Component
class EnrolmentCredits {

    private final Programmes programmes;
    private final Decisions decisions;
    private final Loader loader;
    private final Clock clock;

    EnrolmentCredits(Programmes programmes, Decisions decisions, Loader loader, Clock clock) {
        this.programmes = programmes;
        this.decisions = decisions;
        this.loader = loader;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(EnrolmentConfirmed event) {
        var programme = programmes.of(event.enrolment().year());
        var decided = programme.rightsOf(enrolledAs(event.enrolment())).stream()
                .filter(right -> isDecidedAnew(event, right))
                .toList();
        var loaded = loader.loaded(event.holder(), programme.year());
        var today = LocalDate.now(clock);
        var loads = decided.stream()
                .filter(right -> right.dueNow() && !loaded.contains(right.benefit()))
                .map(right -> load(programme, right, today))
                .filter(load -> !today.isAfter(load.lastDay()))
                .toList();
        loader.load(event.holder(), programme.year(), loads);
    }

    private static Load load(Programme programme, Right right, LocalDate today) {
        var cause = new Cause(Decisions.ENROLMENT, programme.year().label());
        return new Load(programme.benefit(right.benefit()), right.amount(), today, cause);
    }

    private static EnrolledAs enrolledAs(Enrolment enrolment) {
        var department = enrolment.institution().department();
        return EnrolledAs.in(enrolment.year(), enrolment.track(), department, enrolment.kind())
                .preparing(enrolment.diploma());
    }

    private boolean isDecidedAnew(EnrolmentConfirmed event, Right right) {
        return decisions.keep(
                event.holder(),
                new Decisions.Taken(
                        event.enrolment().year(),
                        right.benefit(),
                        causeOf(event.enrolment()),
                        right.isGranted(),
                        right.amount(),
                        right.notice(),
                        right.trace()));
    }

    /** Everything in an enrolment that rights depend on, so that only a changed one is decided anew. */
    private static Cause causeOf(Enrolment enrolment) {
        var diploma = enrolment.diploma() == null ? "" : " " + enrolment.diploma();
        return new Cause(Decisions.ENROLMENT, enrolment.institution() + " " + enrolment.track() + diploma);
    }
}
