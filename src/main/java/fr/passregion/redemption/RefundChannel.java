package fr.passregion.redemption;

/** Through which door a refund came. */
public enum RefundChannel {
    TILL,
    API,
    /** An agent of the Region, for what the partner may not refund any more. */
    AGENT
}
