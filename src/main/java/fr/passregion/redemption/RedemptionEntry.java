package fr.passregion.redemption;

import fr.passregion.shared.Amount;
import fr.passregion.wallet.AllotmentId;
import fr.passregion.wallet.TransferId;
import org.jspecify.annotations.Nullable;

/** A debit as it is written down: what the till is told, and where the ledger has it. */
record RedemptionEntry(Redemption redemption, @Nullable Amount available, AllotmentId allotment, TransferId transfer) {}
