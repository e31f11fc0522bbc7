package fr.passregion.settlement;

import java.time.LocalDate;

/** Within how long this Region pays, « délai de paiement ». */
public record PayTerms(int days) {

    /** The last day on which a claim made that day is paid. */
    public LocalDate latestFor(LocalDate claimedOn) {
        return claimedOn.plusDays(days);
    }
}
