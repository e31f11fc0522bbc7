package fr.passregion.settlement.web;

import fr.passregion.settlement.Statement;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Money;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One debit as a row of a table; it names no young person.
 *
 * @param statement where it has been claimed, if it has
 */
public record LineView(
        ZonedDateTime when,
        String place,
        String benefit,
        Amount taken,
        Money owed,
        String receipt,
        @Nullable Statement statement) {}
