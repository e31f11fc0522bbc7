package fr.passregion.account.web;

/** An attempt at a till that was refused: where, when, why, and what to do. */
public record RefusedView(String place, String when, String why, String advice) {}
