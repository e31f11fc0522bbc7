package fr.passregion.wallet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Closes the days of the ledger, one chained to the other; on a closed day nothing is booked any more (BEN-06). */
public interface Closings {

    /**
     * Closes in their order the days that are over, those of a standstill and those without a transfer too; returns how
     * many. Safe to repeat, and from several machines at once. A day on which somebody still books is left for later.
     */
    int closePastDays();

    /** The closings of these days, the latest first. */
    List<Closing> between(LocalDate first, LocalDate last);

    Optional<Closing> first();

    Optional<Closing> last();
}
