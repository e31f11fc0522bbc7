package fr.passregion.redemption;

import fr.passregion.partner.PartnerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The refunds done. Whoever asks must have the right to: this door does not check it. */
public interface Refunds {

    /** The refunds of one debit, the oldest first. */
    List<Refund> of(RedemptionId debit);

    /** The refunds of those of these debits that have some, each debit's the oldest first. */
    Map<RedemptionId, List<Refund>> of(Collection<RedemptionId> debits);

    /** The real (not test) refunds of a partner booked from {@code from} (inclusive) on, the newest first. */
    List<Refund> ofPartner(PartnerId partner, Instant from);

    /** These debits as they stand now, in the same order. */
    default List<Standing> standings(Collection<Redemption> debits) {
        var refunds = of(debits.stream().map(Redemption::id).toList());
        return debits.stream()
                .map(debit -> new Standing(debit, refunds.getOrDefault(debit.id(), List.of())))
                .toList();
    }
}
