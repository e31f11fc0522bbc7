package fr.passregion.redemption.api;

import fr.passregion.redemption.DebitOutcome.Booked;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A debit as software sees it. */
record RedemptionJson(
        String id,
        String receipt,
        String benefit,
        String unit,
        long debited,
        long price,
        long holderPays,
        @Nullable Long available,
        String status,
        String bookedAt,
        String pointOfSale,
        @Nullable String reference) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static RedemptionJson of(Booked booked) {
        var redemption = booked.redemption();
        var available = booked.available();
        return new RedemptionJson(
                redemption.id().value(),
                redemption.receipt(),
                redemption.benefit().value(),
                redemption.debited().unit().name(),
                redemption.debited().quantity(),
                redemption.price().cents(),
                redemption.holderPays().cents(),
                available == null ? null : available.quantity(),
                "booked",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        redemption.bookedAt().truncatedTo(ChronoUnit.SECONDS).atZone(PARIS)),
                redemption.pointOfSale().value(),
                redemption.reference());
    }
}
