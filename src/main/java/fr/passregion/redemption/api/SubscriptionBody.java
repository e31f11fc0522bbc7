package fr.passregion.redemption.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a platform says of a subscription that it has opened, as sent. */
record SubscriptionBody(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description =
                        "Your own name for the subscription, 1 to 100 characters; the same again is the same confirmation",
                example = "sub-4711")
        @Nullable String reference,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "Its last day",
                format = "date",
                example = "2027-11-21")
        @Nullable String lastDay) {}
