package fr.passregion.settlement.web;

import fr.passregion.settlement.Statement;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.French;
import fr.passregion.shared.Unit;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One debit, or one refund, as a row of a table; it names no young person.
 *
 * @param refund whether it gives back, and takes away from what is owed
 * @param statement where it has been claimed, if it has
 */
public record LineView(
        ZonedDateTime when,
        String place,
        String benefit,
        boolean refund,
        Amount taken,
        Balance owed,
        String receipt,
        @Nullable Statement statement) {

    /** « 8,00 € », « 2 places »; with a minus sign for a refund. */
    public String takenInWords() {
        var words = taken.unit() == Unit.EUR ? French.exactEuros(taken.money()) : French.amount(taken);
        return refund ? "\u2212" + words : words;
    }
}
