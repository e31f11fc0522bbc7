package fr.passregion.dispute;

/** A holder disputes a use; the partner has to answer. */
public record DisputeOpened(Dispute dispute) {}
