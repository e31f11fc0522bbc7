package fr.passregion.card;

/** The card maker has made and sent a card: it works at tills from now on. */
public record CardActivated(Card card) {}
