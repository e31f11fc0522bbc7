package fr.passregion.replacement;

/** A card made again has left for the card maker: its fee is taken and the old card opposed for good; published in that transaction. */
public record RemadeCardLeft(Remake remake) {}
