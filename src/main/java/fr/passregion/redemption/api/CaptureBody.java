package fr.passregion.redemption.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a capture; an empty object takes all that is held. */
record CaptureBody(
        @Schema(description = "What to take, in cents; by default what is held, as far as the price allows") @Nullable Long amount,

        @Schema(description = "How many tickets or entries; by default all that are held") @Nullable Integer quantity,

        @Schema(description = "What the goods cost, in cents; by default what was told with the authorization")
        @Nullable Long price) {}
