package fr.passregion.ordering;

import java.time.Instant;

/** Who must act for an order to go on, and since when, « point de blocage » (ORD-11). */
public record BlockingPoint(Who who, Instant since) {

    /** Whose turn it is. */
    public enum Who {
        /** Consent is asked, or was refused (ORD-13). */
        GUARDIAN,
        /** Something was refused: the young person corrects it. */
        HOLDER,
        INSTITUTION,
        REGION,
        INSTITUTION_AND_REGION,
        /** Both verdicts are favourable: the card is being made. */
        NOBODY
    }
}
