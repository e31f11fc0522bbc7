package fr.passregion.redemption;

import fr.passregion.partner.PartnerId;
import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The debits done, newest first. Whoever asks must have the right to: this door does not check it. */
public interface Redemptions {

    Optional<Redemption> find(RedemptionId id);

    /** By the number on its receipt, as it was printed. */
    Optional<Redemption> byReceipt(String receipt);

    List<Redemption> findAll(Collection<RedemptionId> ids);

    List<Redemption> ofHolder(HolderId holder, int limit);

    /** The real (not test) debits of a partner booked from {@code from} (inclusive) until {@code until} (exclusive). */
    List<Redemption> ofPartner(PartnerId partner, Instant from, Instant until);
}
