package fr.passregion.replacement;

/** A declared card was found in time and works again; published in that transaction. */
public record DeclarationWithdrawn(Remake remake) {}
