package fr.passregion.dispute;

/** A partner answered a dispute; the Region has to decide. */
public record DisputeAnswered(Dispute dispute) {}
