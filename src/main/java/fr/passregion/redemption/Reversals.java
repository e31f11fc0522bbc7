package fr.passregion.redemption;

import fr.passregion.shared.Amount;
import fr.passregion.wallet.AllotmentId;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.ReversalOutcome.ExceedsOriginal;
import fr.passregion.wallet.ReversalOutcome.Reversed;
import fr.passregion.wallet.Transfer;
import fr.passregion.wallet.TransferId;
import fr.passregion.wallet.Wallets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves what is given back along the debit's own transfer, backwards. */
@Component
class Reversals {

    /** What the ledger did, and what is left on the benefit after it; null without limit. */
    record Done(
            RefundId refund,
            TransferId transfer,
            boolean lapsed,
            @Nullable Amount available,
            Instant at) {}

    private final Wallets wallets;

    Reversals(Wallets wallets) {
        this.wallets = wallets;
    }

    /** The part of the debit was counted under lock: if the ledger thinks otherwise, the two disagree, and nothing is done. */
    Done of(TransferId debit, Amount part) {
        var refund = new RefundId("ref_" + UUID.randomUUID().toString().replace("-", ""));
        return switch (wallets.reverse(debit, part, new Cause("refund", refund.value()))) {
            case Reversed done -> done(refund, done.transfer());
            case ExceedsOriginal less ->
                throw new IllegalStateException("The ledger has " + less.reversible() + " left of " + debit);
        };
    }

    /** Whether what comes back to this allotment on that day lapses at once. */
    boolean wouldLapse(AllotmentId id, LocalDate day) {
        var allotment = wallets.find(id).orElseThrow();
        return !allotment.unlimited() && allotment.isExpiredOn(day);
    }

    private Done done(RefundId refund, Transfer reversal) {
        var allotment = wallets.find(new AllotmentId(reversal.creditAccount())).orElseThrow();
        var lapsed = !allotment.unlimited() && allotment.isExpiredOn(reversal.businessDay());
        var available = allotment.unlimited() ? null : allotment.available();
        return new Done(refund, reversal.id(), lapsed, available, reversal.bookedAt());
    }
}
