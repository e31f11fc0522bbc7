package fr.passregion.badge;

import fr.passregion.calendar.DayHasPassed;
import fr.passregion.card.Card;
import fr.passregion.card.CardActivated;
import fr.passregion.card.CardBlocked;
import fr.passregion.card.CardFrozen;
import fr.passregion.card.CardRestored;
import fr.passregion.card.CardStatus;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.EnrolmentChanged;
import fr.passregion.holder.EnrolmentConfirmed;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Doors follow what happens to cards and enrolments, in the same transaction: a card that is lost opens nothing any more.
 * They follow at its very end, so that whoever waits for somebody else's turn at the same holder holds all its other locks.
 */
@Component
class DoorEvents {

    private final Doors doors;
    private final Deliveries deliveries;
    private final Clock clock;

    DoorEvents(Doors doors, Deliveries deliveries, Clock clock) {
        this.doors = doors;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CardActivated event) {
        follow(event.card());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CardFrozen event) {
        tellStopped(event.card());
        follow(event.card());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CardRestored event) {
        follow(event.card());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CardBlocked event) {
        tellStopped(event.card());
        follow(event.card());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(EnrolmentConfirmed event) {
        follow(event.holder(), event.enrolment());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(EnrolmentChanged event) {
        follow(event.holder(), event.after());
    }

    /** Which years are in force changes on 1 June and on 1 September. */
    @EventListener
    void on(DayHasPassed event) {
        var next = event.day().plusDays(1);
        if (!Doors.yearsInForce(event.day()).equals(Doors.yearsInForce(next))) doors.followAll(next);
    }

    /** Before its doors are shut: those that were open are told, once. */
    private void tellStopped(Card card) {
        if (card.test()) return;
        doors.takeTurn(card.holder());
        deliveries.tellStopped(card.number().digits());
    }

    private void follow(Card card) {
        if (card.test()) return;
        doors.takeTurn(card.holder());
        doors.know(card.number().digits(), card.holder(), card.status() == CardStatus.ACTIVE);
        doors.followOne(card.holder(), LocalDate.now(clock));
    }

    private void follow(HolderId holder, Enrolment enrolment) {
        doors.takeTurn(holder);
        doors.know(holder, enrolment.year(), enrolment.institution().value());
        doors.followOne(holder, LocalDate.now(clock));
    }
}
