package fr.passregion.card;

/** A card has left for the card maker in a numbered batch (CAR-08). */
public record CardSentToMaker(Card card, int batch) {}
