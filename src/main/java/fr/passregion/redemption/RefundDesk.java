package fr.passregion.redemption;

import java.time.Instant;
import java.util.Optional;

/** Where debits are given back: by the partner soon after, by an agent of the Region later (BEN-07). */
public interface RefundDesk {

    /**
     * What a refund of this debit would meet now.
     *
     * @param standing how much of it is left to refund
     * @param until the last moment at which its partner may refund it
     * @param stage where its reimbursement is
     * @param lapses whether the benefit's last day has passed, so that what comes back lapses at once
     */
    record Prospect(Standing standing, Instant until, Reimbursements.Stage stage, boolean lapses) {}

    /** A debit that exists, as it stands now; whoever asks must have the right to it. */
    Prospect prospectOf(RedemptionId debit);

    /** Why its partner may not refund it at this moment, if so. */
    Optional<RefundRefusal> partnerRefusal(Prospect prospect);

    /**
     * Gives it back in one transaction, or says why not. It is not idempotent by itself: whoever can be asked twice asks
     * through {@link AnsweredRequests}.
     */
    RefundOutcome refund(RefundRequest request);
}
