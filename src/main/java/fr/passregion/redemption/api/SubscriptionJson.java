package fr.passregion.redemption.api;

import fr.passregion.subscription.Subscriptions.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** A confirmed subscription. It says nothing of its holder. */
record SubscriptionJson(
        String reference,
        String status,
        @Schema(format = "date") String lastDay,
        @Schema(format = "date-time") String confirmedAt) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static SubscriptionJson of(Outcome.Confirmed confirmed) {
        return new SubscriptionJson(
                confirmed.reference(),
                "active",
                confirmed.lastDay().toString(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        confirmed.confirmedAt().truncatedTo(ChronoUnit.SECONDS).atZone(PARIS)));
    }
}
