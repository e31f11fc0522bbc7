package fr.passregion.programme;

import java.time.LocalDate;
import java.util.Optional;

/** Until when a benefit can be used once loaded. */
public sealed interface ExpiryRule {

    /** The last day it can be used, until 23:59:59 Europe/Paris. */
    LocalDate lastDay(LocalDate loadedOn);

    /** The day from which it runs until this last day, where that tells; of two, the earlier. */
    Optional<LocalDate> loadedOn(LocalDate lastDay);

    /** With the school year, whenever it was loaded (GEN-03). */
    record EndOfYear(LocalDate day) implements ExpiryRule {

        @Override
        public LocalDate lastDay(LocalDate loadedOn) {
            return day;
        }

        @Override
        public Optional<LocalDate> loadedOn(LocalDate lastDay) {
            return Optional.empty();
        }
    }

    /** So many months from the day of loading, that day's date included, whatever the school year (ENG-06). */
    record MonthsAfterLoading(int months) implements ExpiryRule {

        @Override
        public LocalDate lastDay(LocalDate loadedOn) {
            return loadedOn.plusMonths(months);
        }

        @Override
        public Optional<LocalDate> loadedOn(LocalDate lastDay) {
            return Optional.of(lastDay.minusMonths(months));
        }
    }
}
