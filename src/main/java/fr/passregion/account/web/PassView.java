package fr.passregion.account.web;

import org.jspecify.annotations.Nullable;

/** The face of the holder's Pass: who, where, as what, and whether it works. */
public record PassView(
        String name,
        String institution,
        String track,
        String year,
        @Nullable String photo,
        @Nullable String blocked,
        @Nullable Number number) {

    /** The number on the card's back, in figures and as one reads it aloud (CAR-01). */
    public record Number(String spaced, String spoken, boolean worksAtTills) {}
}
