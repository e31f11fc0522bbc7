package fr.passregion.outing;

/** An outing was announced to whoever is on its list. */
public record OutingAnnounced(ClassOuting outing) {}
