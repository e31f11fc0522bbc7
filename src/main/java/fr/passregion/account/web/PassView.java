package fr.passregion.account.web;

import org.jspecify.annotations.Nullable;

/** The face of the holder's Pass: who, where, as what, and whether it works. */
public record PassView(
        String name,
        String institution,
        String track,
        String year,
        @Nullable String photo,
        @Nullable String blocked) {}
