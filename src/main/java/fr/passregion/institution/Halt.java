package fr.passregion.institution;

import java.time.LocalDate;

/**
 * That an establishment does not work with the Pass, « suspension » or « fermeture »: from a day on nobody validates, orders or
 * goes out from there. Cards and benefits that were given stay.
 *
 * @param why for the journal and for its staff; young people do not read it
 */
public record Halt(Kind kind, LocalDate from, String why) {

    /** Whether it is expected back. */
    public enum Kind {
        /** For a while: what waits there waits on. */
        SUSPENDED,
        /** For good: who waits there must choose another establishment. */
        CLOSED
    }
}
