package fr.passregion.shared;

/** What a benefit is counted in: « unité ». A transfer never changes unit (BEN-01). */
public enum Unit {
    /** Euros, in cents. */
    EUR,
    /** Cinema tickets, « places ». */
    TICKET,
    /** Entries without limit, recorded but not counted down. */
    ENTRY
}
