package fr.passregion.replacement;

/** A fee that waited is held on a benefit, or waived: the new card goes into the next batch; published in that transaction. */
public record FeeSettled(Remake remake) {}
