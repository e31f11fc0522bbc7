package fr.passregion.ordering;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * One of the two validations of an order: the establishment's of the enrolment, the Region's of the photo (ORD-10). They
 * know nothing of each other and come in any order.
 */
public sealed interface Check {

    /** Since when it stands so. */
    Instant since();

    /** Somebody must look at it. */
    record Pending(Instant since) implements Check {}

    record Accepted(Instant since) implements Check {}

    /** Refused, for a reason that is one or more sentences to the young person, who can correct it. */
    record Refused(Instant since, String reason) implements Check {}

    /** What can be done to a validation. */
    enum Act {
        ACCEPT,
        REFUSE,
        /** The young person corrects what was refused, or what nobody has handled yet (ACC-01). */
        CORRECT
    }

    /** The acts that are possible now. What is accepted stays: the card may be under way. */
    default Set<Act> acts() {
        return switch (this) {
            case Pending pending -> EnumSet.allOf(Act.class);
            case Refused refused -> EnumSet.of(Act.ACCEPT, Act.CORRECT);
            case Accepted accepted -> EnumSet.noneOf(Act.class);
        };
    }

    default boolean allows(Act act) {
        return acts().contains(act);
    }
}
