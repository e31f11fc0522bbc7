package fr.passregion.card;

/** The life of a card, « états de la carte ». */
public enum CardStatus {
    /** Both verdicts given: waits for the next batch. */
    REQUESTED,
    /** In a batch that left for the card maker. */
    IN_PRODUCTION,
    /** Made and sent: works at tills. The digital card works from REQUESTED on. */
    ACTIVE,
    /** Opposed, « en opposition », for good. */
    BLOCKED
}
