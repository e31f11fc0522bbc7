package fr.passregion.card;

import fr.passregion.card.FoundCards.HandedTo;

/** A visitor has found a card and says where it goes; published in the transaction that records it (CAR-07). */
public record CardFound(Card card, HandedTo handedTo, long report) {}
