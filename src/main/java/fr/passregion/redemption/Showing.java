package fr.passregion.redemption;

/** A card that is shown at a till. */
record Showing(Counter counter, ShownCard card) {}
