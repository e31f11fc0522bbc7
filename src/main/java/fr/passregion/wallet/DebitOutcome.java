package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import java.time.LocalDate;

/** The answer to a debit order: done, or refused with the reason. */
public sealed interface DebitOutcome {

    /** Booked, now or by an earlier order of the same cause. For an unlimited allotment what is available says nothing. */
    record Debited(Transfer transfer, Amount availableAfter) implements DebitOutcome {}

    /** Nothing was taken. */
    sealed interface Refused extends DebitOutcome {}

    /** « Avantage épuisé ». */
    record NothingLeft() implements Refused {}

    /** Something is left, but less than was asked. */
    record AmountExceedsBalance(Amount available) implements Refused {}

    /** The last day has passed (GEN-03, ENG-06). */
    record Expired(LocalDate lastDay) implements Refused {}
}
