package fr.passregion.redemption;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Take one benefit for one sale. For euros: the price of the goods, and how much of it to take, by default the most that
 * price and balance allow. For tickets and entries: how many, by default one.
 */
public record DebitRequest(
        Counter counter,
        ShownCard card,
        BenefitCode benefit,
        @Nullable Money price,
        @Nullable Money amount,
        @Nullable Integer quantity,
        @Nullable LocalDate serviceDate,
        @Nullable String reference) {

    Showing shown() {
        return new Showing(counter, card);
    }

    public DebitRequest {
        if (amount != null && amount.isZero()) throw new IllegalArgumentException("A debit takes something");
        if (quantity != null && quantity < 1) throw new IllegalArgumentException("A debit takes something");
    }
}
