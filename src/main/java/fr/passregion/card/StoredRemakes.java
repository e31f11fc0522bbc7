package fr.passregion.card;

import fr.passregion.audit.AuditTrail;
import fr.passregion.shared.HolderId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remakes in the cards' table: of two acts at once on the same card, the second finds it moved and does nothing. */
@Component
class StoredRemakes implements Remakes {

    private final JdbcClient database;
    private final NewCards newCards;
    private final CardStates states;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    StoredRemakes(
            JdbcClient database,
            NewCards newCards,
            CardStates states,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
        this.database = database;
        this.newCards = newCards;
        this.states = states;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Card> begin(Card lost, WaitsFor waitsFor) {
        if (lost.status() != CardStatus.ACTIVE) return Optional.empty();
        var frozen = states.move(lost, CardStatus.FROZEN);
        frozen.map(CardFrozen::new).ifPresent(events::publishEvent);
        return frozen.map(card -> newCards.inPlaceOf(card, first(waitsFor)));
    }

    private static CardStatus first(WaitsFor waitsFor) {
        return switch (waitsFor) {
            case THE_NEXT_BATCH -> CardStatus.REQUESTED;
            case ITS_FEE -> CardStatus.AWAITING_FEE;
        };
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean settleFee(Card ordered) {
        return ordered.status() == CardStatus.AWAITING_FEE
                && states.move(ordered, CardStatus.REQUESTED).isPresent();
    }

    /** The new card first, as a batch does that takes it: of the two, one waits for the other and then finds it gone. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean undo(Card ordered, Card lost) {
        var isHere = ordered.status() == CardStatus.AWAITING_FEE || ordered.status() == CardStatus.REQUESTED;
        if (!isHere || states.move(ordered, CardStatus.BLOCKED).isEmpty()) return false;
        var restored = states.move(lost, CardStatus.ACTIVE);
        restored.map(CardRestored::new).ifPresent(events::publishEvent);
        return restored.isPresent();
    }

    /** Whoever else moves the card waits until this transaction ends: no batch leaves with the former name. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Card anew(HolderId holder, String why) {
        var live = newCards.lockLiveOf(holder);
        if (live.isEmpty()) return newCards.make(holder, CardStatus.REQUESTED, false);
        var present = live.get();
        return switch (present.status()) {
            case AWAITING_FEE, REQUESTED -> present;
            case IN_PRODUCTION, ACTIVE -> present.test() ? present : oppose(present, why);
            case FROZEN, BLOCKED -> throw new IllegalStateException("Not a live card: " + present);
        };
    }

    private Card oppose(Card present, String why) {
        var blocked = states.move(present, CardStatus.BLOCKED).orElseThrow();
        var ordered = newCards.inPlaceOf(blocked, CardStatus.REQUESTED);
        audit.record("card.blocked", "holder:" + present.holder(), why);
        events.publishEvent(new CardBlocked(blocked));
        return ordered;
    }

    @Override
    public Optional<Card> replacedBy(Card ordered) {
        return database.sql("select" + CardRow.COLUMNS + """
                        from card.card where id = (select replaces from card.card where id = :id)
                        """)
                .param("id", ordered.id())
                .query(CardRow::cardOf)
                .optional();
    }

    @Override
    public Optional<Card> replacementOf(Card lost) {
        return database.sql("select" + CardRow.COLUMNS + """
                        from card.card where replaces = :id and status not in ('FROZEN', 'BLOCKED')
                        """)
                .param("id", lost.id())
                .query(CardRow::cardOf)
                .optional();
    }
}
