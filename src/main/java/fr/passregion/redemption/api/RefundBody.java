package fr.passregion.redemption.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a refund. */
record RefundBody(
        @Schema(description = "What to give back, in cents; by default all that is left", example = "300") @Nullable Long amount,

        @Schema(description = "How many tickets or entries to give back; by default all that are left") @Nullable Integer quantity,

        @Schema(
                allowableValues = {"returned", "mistake", "event_cancelled", "other"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reason,

        @Schema(description = "At most 300 characters; nothing about the young person") @Nullable String note) {}
