package fr.passregion.site;

/** A part of the service as its page shows it: its name, a word and the kind of the tag that says it. */
public record StateLine(String part, String word, String kind) {}
