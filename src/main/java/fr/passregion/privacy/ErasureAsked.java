package fr.passregion.privacy;

/** A holder asked to be erased; published in the transaction that notes it. */
public record ErasureAsked(Erasures.Request request) {}
