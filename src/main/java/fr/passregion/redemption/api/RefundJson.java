package fr.passregion.redemption.api;

import fr.passregion.redemption.Refund;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A refund as software sees it. */
record RefundJson(
        String id,
        String redemption,

        @Schema(description = "In the unit of the debit: cents, tickets or entries")
        long refunded,

        @Schema(description = "Left on the benefit after it; null without limit") @Nullable Long available,

        String status,
        String reason,

        @Schema(description = "Of what the young person had paid at the till, in cents: give it back yourself")
        long holderShare,

        @Schema(description = "The benefit’s last day has passed: what came back lapsed at once")
        boolean lapsed,

        String bookedAt) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static RefundJson of(Refund refund) {
        var available = refund.available();
        return new RefundJson(
                refund.id().value(),
                refund.redemption().value(),
                refund.refunded().quantity(),
                available == null ? null : available.quantity(),
                "booked",
                refund.reason().name().toLowerCase(Locale.ROOT),
                refund.holderShare().cents(),
                refund.lapsed(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        refund.bookedAt().truncatedTo(ChronoUnit.SECONDS).atZone(PARIS)));
    }
}
