package fr.passregion.replacement;

/** A card was declared lost, stolen, broken or defective: it stopped and another is ordered; published in that transaction. */
public record CardDeclared(Remake remake) {}
