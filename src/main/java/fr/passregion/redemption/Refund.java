package fr.passregion.redemption;

import fr.passregion.partner.PartnerId;
import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a partner gave back of a debit, « annulation », in full or in part: booked, never changed (BEN-07). It goes back to the
 * benefit and never to the holder's purse (BEN-08).
 *
 * @param holderShare of what the holder had paid at the till: the partner gives it back by itself, the Region never does
 * @param reimbursable what the Region no longer owes the partner for the debit
 * @param lapsed whether the benefit's last day had passed: what came back lapsed at once
 * @param available left on the benefit after it; null without limit
 */
public record Refund(
        RefundId id,
        RedemptionId redemption,
        HolderId holder,
        PartnerId partner,
        Amount refunded,
        Money holderShare,
        Money reimbursable,
        boolean lapsed,
        @Nullable Amount available,
        RefundReason reason,
        @Nullable String note,
        RefundChannel channel,
        Instant bookedAt,
        boolean test) {}
