package fr.passregion.redemption;

import fr.passregion.shared.Amount;
import java.time.Instant;

/** Why a refund was refused: an ordinary answer, with what its sentence needs (BEN-07). The code never changes. */
public sealed interface RefundRefusal {

    /** The partner had until then; now only an agent may. */
    record RefundWindowClosed(Instant until) implements RefundRefusal {}

    /** Only this much is left of the debit. */
    record RefundExceedsRedemption(Amount left) implements RefundRefusal {}

    /** Nothing of the debit is left. */
    record AlreadyRefunded() implements RefundRefusal {}

    /** The partner has asked to be paid for it; now only an agent may. */
    record AlreadyClaimed(String statement) implements RefundRefusal {}

    default String code() {
        return switch (this) {
            case RefundWindowClosed refusal -> "refund_window_closed";
            case RefundExceedsRedemption refusal -> "refund_exceeds_redemption";
            case AlreadyRefunded refusal -> "already_refunded";
            case AlreadyClaimed refusal -> "already_claimed";
        };
    }
}
