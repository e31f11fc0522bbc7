package fr.passregion.settlement;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How far a payment batch is, « état d’un lot de virements » (SET-02). */
public enum BatchState {
    /** One agent has prepared it; another must decide. */
    PREPARED,
    /** A second agent has approved it; the bank’s file may be taken. */
    APPROVED,
    /** The file has been taken: from now on the bank may pay. */
    ISSUED,
    /** The bank has answered for each payment. */
    CLOSED,
    /** Not approved: its statements are payable again. */
    REFUSED;

    boolean canBecome(BatchState other) {
        return next().contains(other);
    }

    /** The states from which this one can be reached. */
    List<BatchState> origins() {
        return Arrays.stream(values()).filter(state -> state.canBecome(this)).toList();
    }

    private Set<BatchState> next() {
        return switch (this) {
            case PREPARED -> Set.of(APPROVED, REFUSED);
            case APPROVED -> Set.of(ISSUED);
            case ISSUED -> Set.of(CLOSED);
            case CLOSED, REFUSED -> Set.of();
        };
    }
}
