package fr.passregion.replacement;

import fr.passregion.audit.AuditTrail;
import fr.passregion.card.CardSentToMaker;
import fr.passregion.card.Cards;
import fr.passregion.card.Remakes;
import fr.passregion.entitlement.BenefitsCredited;
import fr.passregion.replacement.Remake.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens elsewhere and moves a remake on: its new card leaves, or a reload can pay at last. */
@Component
class RemakeProgress {

    private final RemakeRows rows;
    private final RemakeFees fees;
    private final Payers payers;
    private final Cards cards;
    private final Remakes remakes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemakeProgress(
            RemakeRows rows,
            RemakeFees fees,
            Payers payers,
            Cards cards,
            Remakes remakes,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.fees = fees;
        this.payers = payers;
        this.cards = cards;
        this.remakes = remakes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** In the batch's own transaction. A card that leaves again, the maker having rejected it, costs nothing more. */
    @EventListener
    @Transactional
    void on(CardSentToMaker sent) {
        rows.ofOrdered(sent.card().id())
                .filter(remake -> remake.state() == State.ORDERED)
                .ifPresent(this::leave);
    }

    private void leave(Remake remake) {
        cards.block(cards.find(remake.lostCard()).orElseThrow(), "Carte refaite\u00a0: la nouvelle est partie");
        fees.take(remake);
        var left = remake.become(State.LEFT, now());
        rows.change(left);
        events.publishEvent(new RemadeCardLeft(left));
    }

    /**
     * A fee that waits is paid by the next reload, by the benefit that has most (CAR-03). What has just been loaded belongs to
     * this transaction alone: no debit waits for it while it waits for the card.
     */
    @EventListener
    @Transactional
    void on(BenefitsCredited credited) {
        rows.allOf(credited.holder()).stream()
                .filter(remake -> remake.state() == State.FEE_DUE)
                .findFirst()
                .ifPresent(this::payFromTheReload);
    }

    private void payFromTheReload(Remake due) {
        var held = payers.ableToPay(due.holder(), due.fee()).stream()
                .map(payer -> due.paidBy(payer.benefit(), now()))
                .filter(fees::hold)
                .findFirst();
        if (held.isEmpty()) return;
        var paid = held.get();
        if (!remakes.settleFee(cards.find(due.orderedCard()).orElseThrow())) {
            fees.release(paid);
            return;
        }
        rows.change(paid);
        audit.record("card.fee_settled", "holder:" + due.holder(), "Frais en attente pris sur la recharge");
        events.publishEvent(new FeeSettled(paid));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
