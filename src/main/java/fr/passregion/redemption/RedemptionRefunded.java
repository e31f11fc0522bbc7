package fr.passregion.redemption;

/** A debit was given back, in full or in part; published in the refund's transaction (BEN-09). */
public record RedemptionRefunded(Redemption redemption, Refund refund) {}
