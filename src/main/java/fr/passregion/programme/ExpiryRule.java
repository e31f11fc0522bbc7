package fr.passregion.programme;

import java.time.LocalDate;

/** Until when a benefit can be used once loaded. */
public sealed interface ExpiryRule {

    /** The last day it can be used, until 23:59:59 Europe/Paris. */
    LocalDate lastDay(LocalDate loadedOn);

    /** With the school year, whenever it was loaded (GEN-03). */
    record EndOfYear(LocalDate day) implements ExpiryRule {

        @Override
        public LocalDate lastDay(LocalDate loadedOn) {
            return day;
        }
    }

    /** So many months from the day of loading, that day's date included, whatever the school year (ENG-06). */
    record MonthsAfterLoading(int months) implements ExpiryRule {

        @Override
        public LocalDate lastDay(LocalDate loadedOn) {
            return loadedOn.plusMonths(months);
        }
    }
}
