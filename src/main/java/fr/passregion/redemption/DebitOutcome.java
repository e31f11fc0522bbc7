package fr.passregion.redemption;

import fr.passregion.shared.Amount;
import org.jspecify.annotations.Nullable;

/** The answer to a debit request: done, refused, or asked in a way that makes no sense for that benefit. */
public sealed interface DebitOutcome {

    /** What is available after it is null for a benefit without limit. */
    record Booked(Redemption redemption, @Nullable Amount available) implements DebitOutcome {}

    record Refused(Refusal refusal) implements DebitOutcome {}

    /** Nothing was decided: the request does not fit the unit of the benefit. */
    record Unfit(Flaw flaw) implements DebitOutcome {}

    /** How a request does not fit. */
    enum Flaw {
        PRICE_MISSING,
        QUANTITY_OF_EUROS,
        AMOUNT_OF_PIECES
    }
}
