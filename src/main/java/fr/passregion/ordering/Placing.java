package fr.passregion.ordering;

import fr.passregion.holder.CaseNumber;

/** What becomes of an order that somebody validates: a dossier number, or why not. */
public sealed interface Placing {

    record Placed(OrderId order, CaseNumber number) implements Placing {}

    record Refused(Refusal why) implements Placing {}

    /** Why an order cannot be placed. */
    enum Refusal {
        /** Outside the programme's dates (ORD-02). */
        WINDOW_CLOSED,
        /** The same person, or the same e-mail address, has an order for this year (ORD-08). */
        ALREADY_ORDERED,
        /** This person had a Pass before: the establishment revalidates it (ORD-12). */
        REVALIDATED_BY_INSTITUTION,
        /** The establishment has no agreement, or no longer offers this track (ORD-03, ELI-03). */
        NOT_OFFERED,
        /** A minor without the contact of a legal guardian, or with their own as if it were one (ORD-13). */
        GUARDIAN_MISSING
    }
}
