package fr.passregion.redemption.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of an authorization: that of a debit, and for how long. */
record AuthorizationBody(
        @Nullable CardBody card,
        @Schema(example = "SPECTACLE") @Nullable String benefit,

        @Schema(description = "What the goods cost, in cents", example = "1850") @Nullable Long price,

        @Schema(description = "What to hold, in cents; by default the most that price and balance allow") @Nullable Long amount,

        @Schema(description = "How many tickets or entries; 1 by default") @Nullable Integer quantity,

        @Schema(description = "ISO 8601; never before today", example = "2026-11-21") @Nullable String serviceDate,

        @Schema(description = "The till’s own reference, at most 100 characters") @Nullable String reference,

        @Schema(description = "For how long; 900 by default, from 60 to 3600", example = "900") @Nullable Long expiresInSeconds) {

    RedemptionBody sale() {
        return new RedemptionBody(card, benefit, price, amount, quantity, serviceDate, reference);
    }
}
