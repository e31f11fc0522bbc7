package fr.passregion.settlement;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How far the money of a statement is, « état d’un relevé » (SET-01). */
public enum StatementState {
    /** Still gathers debits: computed while the partner has not claimed, never stored. */
    OPEN,
    /** The partner has asked for it; the Region checks it. */
    CLAIMED,
    /** The Region has approved its payment; no file has left yet. Held back when the file leaves, it is claimed as before. */
    APPROVED,
    /** The file has left for the bank. */
    IN_PAYMENT,
    /** The bank has paid; or the total was zero, perhaps after refunds, and nothing was to be paid. */
    PAID,
    /** The bank has sent the payment back: payable again. */
    RETURNED;

    /** Whether nothing of it has been promised to the bank: its debits may still be refunded off it. */
    boolean isUnpaid() {
        return canBecome(APPROVED);
    }

    boolean canBecome(StatementState other) {
        return next().contains(other);
    }

    /** The states from which this one can be reached. */
    List<StatementState> origins() {
        return Arrays.stream(values()).filter(state -> state.canBecome(this)).toList();
    }

    private Set<StatementState> next() {
        return switch (this) {
            case OPEN -> Set.of(CLAIMED);
            case CLAIMED -> Set.of(APPROVED, PAID);
            case APPROVED -> Set.of(IN_PAYMENT, CLAIMED);
            case IN_PAYMENT -> Set.of(PAID, RETURNED);
            case PAID -> Set.of();
            case RETURNED -> Set.of(APPROVED, PAID);
        };
    }
}
