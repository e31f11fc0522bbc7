package fr.passregion.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes the trail tamper-evident: each day is sealed once it is over, chained to the day before (REG-05). */
public interface Seals {

    /**
     * Seals in their order the days that are over; returns how many. Safe to repeat, and from several machines at once. A
     * day in which somebody still writes is left for later.
     */
    int sealPastDays();

    Optional<Seal> last();

    long count();

    /** The days whose acts, or whose place in the chain, are no longer what was sealed; at most a hundred, the earliest first. */
    List<LocalDate> broken();
}
