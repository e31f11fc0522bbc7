package fr.passregion.redemption;

/** Why something was given back, « motif d’annulation ». */
public enum RefundReason {
    /** The goods came back, or the service was not taken. */
    RETURNED,
    /** The till took the wrong benefit, amount or card. */
    MISTAKE,
    EVENT_CANCELLED,
    /** Another reason, which its note may say. */
    OTHER
}
