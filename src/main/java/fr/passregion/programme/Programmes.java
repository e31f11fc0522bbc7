package fr.passregion.programme;

import fr.passregion.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The programmes known to the Region, one for each school year, each read from its own file (GEN-09). */
public interface Programmes {

    Optional<Programme> find(SchoolYear year);

    /** The programme of a year that is known to have one: its absence is a bug. */
    default Programme of(SchoolYear year) {
        return find(year).orElseThrow(() -> new IllegalStateException("No programme of " + year));
    }

    /** The programme that can be ordered on this day of Europe/Paris; empty between two windows (ORD-02). */
    Optional<Programme> openForOrders(LocalDate day);

    /**
     * The programme of the school year that holds this day of Europe/Paris. Where its file was not delivered, the
     * latest one that has begun: its texts still hold, and its benefits have expired by their own dates.
     */
    Programme inForce(LocalDate day);

    /** Every programme, the oldest first. */
    List<Programme> all();
}
