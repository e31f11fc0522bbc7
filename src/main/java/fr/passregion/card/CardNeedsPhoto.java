package fr.passregion.card;

/** The card maker could make no card from its holder’s photo: the Region asks them for another. */
public record CardNeedsPhoto(Card card) {}
