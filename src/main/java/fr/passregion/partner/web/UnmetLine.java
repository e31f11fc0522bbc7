package fr.passregion.partner.web;

/** What was looked for in vain, as agents read it: where, which benefit, and how often. */
public record UnmetLine(String town, String benefit, long asked) {}
