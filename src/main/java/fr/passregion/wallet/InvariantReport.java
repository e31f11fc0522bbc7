package fr.passregion.wallet;

import fr.passregion.shared.Unit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a check of the ledger found. The trial balance is the sum of every account's balance, unit by unit; the lists name
 * the accounts and transfers at fault.
 */
public record InvariantReport(
        long transfers,
        Map<Unit, Long> trialBalance,
        List<UUID> overspentAllotments,
        List<UUID> allotmentsUnlikeTheirTransfers,
        List<UUID> transfersReversedTooFar,
        List<UUID> allotmentsUnlikeTheirHolds) {

    public boolean holds() {
        return trialBalance.values().stream().allMatch(balance -> balance == 0)
                && overspentAllotments.isEmpty()
                && allotmentsUnlikeTheirTransfers.isEmpty()
                && transfersReversedTooFar.isEmpty()
                && allotmentsUnlikeTheirHolds.isEmpty();
    }
}
