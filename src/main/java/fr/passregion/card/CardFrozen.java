package fr.passregion.card;

/** A card was declared lost, stolen, broken or defective: it works nowhere (CAR-02). In the transaction that freezes it. */
public record CardFrozen(Card card) {}
