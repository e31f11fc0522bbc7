package fr.passregion.redemption.api;

import fr.passregion.redemption.Authorization.Standing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An authorization as software sees it. */
record AuthorizationJson(
        String id,
        String benefit,
        String unit,

        @Schema(description = "In cents, or how many tickets or entries")
        long held,

        long price,
        long holderPays,

        @Schema(description = "Left when it was placed") @Nullable Long available,

        @Schema(allowableValues = {"held", "captured", "cancelled", "expired"})
        String status,

        String placedAt,
        String expiresAt,
        String pointOfSale,
        @Nullable String reference,

        @Schema(description = "The debit that it became") @Nullable String redemption) {

    static AuthorizationJson of(Standing standing) {
        var authorization = standing.authorization();
        var available = authorization.available();
        var redemption = standing.redemption();
        return new AuthorizationJson(
                authorization.id().value(),
                authorization.benefit().value(),
                authorization.held().unit().name(),
                authorization.held().quantity(),
                authorization.price().cents(),
                authorization.holderPays().cents(),
                available == null ? null : available.quantity(),
                standing.status().name().toLowerCase(Locale.ROOT),
                Times.of(authorization.placedAt()),
                Times.of(authorization.expiresAt()),
                authorization.pointOfSale().value(),
                authorization.reference(),
                redemption == null ? null : redemption.value());
    }
}
