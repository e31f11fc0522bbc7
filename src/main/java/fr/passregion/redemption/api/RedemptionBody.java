package fr.passregion.redemption.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a debit. */
record RedemptionBody(
        @Nullable CardBody card,
        @Schema(example = "LIVRES_LOISIR") @Nullable String benefit,

        @Schema(description = "What the goods cost, in cents", example = "1850") @Nullable Long price,

        @Schema(description = "What to take, in cents; by default the most that price and balance allow") @Nullable Long amount,

        @Schema(description = "How many tickets or entries; 1 by default") @Nullable Integer quantity,

        @Schema(description = "ISO 8601; never before today", example = "2026-11-21") @Nullable String serviceDate,

        @Schema(description = "The till’s own reference, at most 100 characters") @Nullable String reference) {}
