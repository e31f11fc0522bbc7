package fr.passregion.redemption;

import fr.passregion.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Give back a debit, or part of it.
 *
 * @param amount in the debit's own unit; null for all that is left to refund
 */
public record RefundRequest(
        RedemptionId redemption,
        @Nullable Amount amount,
        RefundReason reason,
        @Nullable String note,
        Author author) {

    /** Who asks. */
    public sealed interface Author {

        /** A partner, at one of its tills, by a page or by software; the name is that of the account or key. */
        record AtCounter(Counter counter, RefundChannel channel, String name) implements Author {}

        /** An agent of the Region. */
        record Agent(String name) implements Author {}

        String name();

        default RefundChannel door() {
            return switch (this) {
                case AtCounter partner -> partner.channel();
                case Agent agent -> RefundChannel.AGENT;
            };
        }
    }

    public RefundRequest {
        if (amount != null && amount.isZero()) throw new IllegalArgumentException("A refund gives something back");
    }
}
