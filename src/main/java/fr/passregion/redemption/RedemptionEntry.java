package fr.passregion.redemption;

import fr.passregion.redemption.TillDecisions.Attempt;
import fr.passregion.shared.Amount;
import fr.passregion.wallet.AllotmentId;
import fr.passregion.wallet.TransferId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A debit as it is written down: what the till is told, where the ledger has it, and the attempt that it came from, where
 * that is not written apart.
 */
record RedemptionEntry(
        Redemption redemption,
        @Nullable Amount available,
        AllotmentId allotment,
        TransferId transfer,
        @Nullable Attempt attempt) {

    @Nullable UUID card() {
        return attempt == null ? null : attempt.trace().cardId();
    }

    @Nullable String act() {
        return attempt == null ? null : attempt.act().name();
    }

    @Nullable String trace() {
        return attempt == null ? null : attempt.trace().text();
    }
}
