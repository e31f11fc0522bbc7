package fr.passregion.ordering;

import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A request waits at an establishment that is suspended or closed, or works again, « demande en attente »: its holder is told what
 * to do.
 *
 * @param from since when the establishment does, or no longer does
 * @param at when it was decided
 */
public record EnrolmentHeldUp(
        OrderId order, HolderId holder, String institutionName, Why why, LocalDate from, Instant at) {

    /** What became of the establishment. */
    public enum Why {
        SUSPENDED,
        CLOSED,
        RESUMED
    }
}
