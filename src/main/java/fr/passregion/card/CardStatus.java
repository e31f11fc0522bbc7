package fr.passregion.card;

import java.util.Set;

/** The life of a card, « états de la carte ». */
public enum CardStatus {
    /** Both verdicts given: waits for the next batch. */
    REQUESTED,
    /** In a batch that left for the card maker. */
    IN_PRODUCTION,
    /** Made and sent: works at tills. The digital card works from REQUESTED on. */
    ACTIVE,
    /** Opposed, « en opposition », for good. */
    BLOCKED;

    boolean canBecome(CardStatus other) {
        return next().contains(other);
    }

    /** From production back to the queue: the card maker rejected it, and it goes into a later batch. */
    private Set<CardStatus> next() {
        return switch (this) {
            case REQUESTED -> Set.of(IN_PRODUCTION, BLOCKED);
            case IN_PRODUCTION -> Set.of(REQUESTED, ACTIVE, BLOCKED);
            case ACTIVE -> Set.of(BLOCKED);
            case BLOCKED -> Set.of();
        };
    }
}
