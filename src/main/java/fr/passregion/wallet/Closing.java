package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of the ledger, over and closed, « clôture »: what was booked on it, and a hash that covers each of its transfers
 * and, through the day before, all of them since the first.
 *
 * @param sha256 in hexadecimal; whoever noted it once can tell later whether the past has changed
 */
public record Closing(LocalDate day, long transfers, List<Total> totals, String sha256, Instant closedAt) {

    /** What moved for one reason in one unit. */
    public record Total(Reason reason, long transfers, Amount amount) {}
}
