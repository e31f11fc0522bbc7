package fr.passregion.redemption;

/** A partner has taken a benefit; published in the debit's transaction (BEN-09). */
public record RedemptionBooked(Redemption redemption) {}
