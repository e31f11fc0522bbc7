package fr.passregion.wallet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What must always be true of the ledger: its balances, and the chain of its closed days. */
@Component
@Order(0)
class LedgerInvariants implements Invariants {

    private final InvariantCheck check;
    private final ClosingChain chain;

    LedgerInvariants(InvariantCheck check, ClosingChain chain) {
        this.check = check;
        this.chain = chain;
    }

    @Override
    public List<Finding> examine() {
        var report = check.run();
        var off = report.trialBalance().entrySet().stream()
                .filter(balance -> balance.getValue() != 0)
                .map(Map.Entry::toString)
                .toList();
        var all = report.transfers();
        return List.of(
                new Finding("ledger.trial-balance", all, off),
                new Finding("ledger.never-overspent", all, words(report.overspentAllotments())),
                new Finding("ledger.balances", all, words(report.allotmentsUnlikeTheirTransfers())),
                new Finding("ledger.reversals", all, words(report.transfersReversedTooFar())),
                new Finding("ledger.holds", all, words(report.allotmentsUnlikeTheirHolds())),
                new Finding(
                        "ledger.closings",
                        chain.length(),
                        chain.broken().stream().map(LocalDate::toString).toList()));
    }

    private static List<String> words(List<?> ids) {
        return ids.stream().map(Object::toString).toList();
    }
}
