package fr.passregion.card;

/** A frozen card was found again before the new one was made: it works as before (CAR-02). */
public record CardRestored(Card card) {}
