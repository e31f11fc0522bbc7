package fr.passregion.redemption.api;

import fr.passregion.redemption.DebitOutcome.Booked;
import fr.passregion.redemption.Standing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
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

        @Schema(allowableValues = {"booked", "partly_refunded", "refunded"})
        String status,

        @Schema(description = "How much of it was given back, in the same unit")
        long refunded,

        String bookedAt,
        String pointOfSale,
        @Nullable String reference) {

    /** A debit that has just been booked. */
    static RedemptionJson of(Booked booked) {
        return of(booked, new Standing(booked.redemption(), List.of()));
    }

    /** A debit as it stands; {@code available} is what was left when it was booked. */
    static RedemptionJson of(Booked booked, Standing standing) {
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
                standing.status().name().toLowerCase(Locale.ROOT),
                standing.refunded().quantity(),
                Times.of(redemption.bookedAt()),
                redemption.pointOfSale().value(),
                redemption.reference());
    }
}
