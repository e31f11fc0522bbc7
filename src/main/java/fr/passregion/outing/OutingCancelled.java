package fr.passregion.outing;

/** An outing will not take place. */
public record OutingCancelled(ClassOuting outing) {}
