package fr.passregion.redemption.web;

import org.jspecify.annotations.Nullable;

/** A flagged point of sale, as the agents see it. */
public record FlagView(
        long id,
        String place,
        String partner,
        String partnerId,
        String since,
        int failures,
        int numbers,
        @Nullable String pausedUntil,
        boolean seen) {}
