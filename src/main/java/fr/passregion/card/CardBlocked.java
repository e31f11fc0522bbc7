package fr.passregion.card;

/** A card was opposed for good; published in the transaction that opposes it. */
public record CardBlocked(Card card) {}
