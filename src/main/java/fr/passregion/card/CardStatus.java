package fr.passregion.card;

import java.util.Set;

/** The life of a card, « états de la carte ». Drawn here once; the database keeps the same drawing and refuses any other step. */
public enum CardStatus {
    /** Ordered in place of a lost one, and not made before its fee is paid or waived, « frais en attente » (CAR-03). */
    AWAITING_FEE,
    /** To be made: waits for the next batch. */
    REQUESTED,
    /** In a batch that left for the card maker. */
    IN_PRODUCTION,
    /** Made and sent: works at tills. The digital card works before that. */
    ACTIVE,
    /** Declared lost, stolen, broken or defective: works nowhere, and comes back only while the new one has not left (CAR-02). */
    FROZEN,
    /** Opposed, « en opposition », for good. */
    BLOCKED;

    boolean canBecome(CardStatus other) {
        return next().contains(other);
    }

    /** Whether it is its holder's card, of which there is one at the most (CAR-01). */
    public boolean isLive() {
        return switch (this) {
            case AWAITING_FEE, REQUESTED, IN_PRODUCTION, ACTIVE -> true;
            case FROZEN, BLOCKED -> false;
        };
    }

    /** From production back to the queue: the card maker rejected it, and it goes into a later batch. */
    private Set<CardStatus> next() {
        return switch (this) {
            case AWAITING_FEE -> Set.of(REQUESTED, BLOCKED);
            case REQUESTED -> Set.of(IN_PRODUCTION, BLOCKED);
            case IN_PRODUCTION -> Set.of(REQUESTED, ACTIVE, BLOCKED);
            case ACTIVE -> Set.of(FROZEN, BLOCKED);
            case FROZEN -> Set.of(ACTIVE, BLOCKED);
            case BLOCKED -> Set.of();
        };
    }
}
