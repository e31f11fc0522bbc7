package fr.passregion.dispute;

/** A dispute is over. */
public record DisputeDecided(Dispute dispute) {}
