package fr.passregion.partner;

import java.util.UUID;

/** A change of account is confirmed, withdrawn or refused: the partner’s payments go on (SET-04). */
public record AccountChangeDecided(UUID change, PartnerId partner, Outcome outcome) {

    /** What became of it. */
    public enum Outcome {
        CONFIRMED,
        WITHDRAWN,
        REFUSED
    }
}
