package fr.passregion.account.web;

/** A dossier among those that a search found: enough to tell two people of one name apart, and no more. */
public record FoundDossier(String holder, String name, int born, String town, String number) {}
