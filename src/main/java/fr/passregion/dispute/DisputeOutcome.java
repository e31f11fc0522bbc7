package fr.passregion.dispute;

/** How a dispute ended. */
public enum DisputeOutcome {
    /** The use was refunded: the partner is not paid for it. */
    UPHELD,
    /** The use stands: the partner is paid for it. */
    REJECTED
}
