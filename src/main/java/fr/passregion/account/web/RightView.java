package fr.passregion.account.web;

/** A benefit that was decided on and is not in the wallet: still to come, or refused, with one sentence that says so. */
public record RightView(String slug, String family, String icon, String label, String sentence, boolean granted) {}
