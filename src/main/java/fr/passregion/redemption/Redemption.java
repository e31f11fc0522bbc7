package fr.passregion.redemption;

import fr.passregion.partner.PartnerId;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One debit at a till, « transaction »: booked, never changed. {@code reimbursable} is what the Region owes the partner
 * for it: the euros taken, or the agreement's tariff for each ticket or entry (SET-03). Test redemptions are never owed.
 */
public record Redemption(
        RedemptionId id,
        String receipt,
        HolderId holder,
        PartnerId partner,
        PointOfSaleId pointOfSale,
        BenefitCode benefit,
        SchoolYear year,
        Amount debited,
        Money price,
        Money holderPays,
        Money reimbursable,
        Instant bookedAt,
        @Nullable String reference,
        boolean test) {}
