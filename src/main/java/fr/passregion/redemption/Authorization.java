package fr.passregion.redemption;

import fr.passregion.partner.PartnerId;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.wallet.HoldId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first of two steps of a debit, « réservation »: a till was promised an amount on these terms until an instant. What
 * was available after it is null for a benefit without limit.
 */
public record Authorization(
        AuthorizationId id,
        HoldId hold,
        HolderId holder,
        PartnerId partner,
        PointOfSaleId pointOfSale,
        BenefitCode benefit,
        SchoolYear year,
        Amount held,
        Money price,
        Money holderPays,
        Money reimbursable,
        @Nullable Amount available,
        Instant placedAt,
        Instant expiresAt,
        @Nullable String reference,
        boolean test) {

    /** What became of an authorization. */
    public enum Status {
        HELD,
        CAPTURED,
        CANCELLED,
        EXPIRED
    }

    /** An authorization as it stands; the debit is there when it was captured. */
    public record Standing(
            Authorization authorization,
            Status status,
            @Nullable RedemptionId redemption) {}
}
