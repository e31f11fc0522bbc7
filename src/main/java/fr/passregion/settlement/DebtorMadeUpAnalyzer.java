package fr.passregion.settlement;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which two settings are missing, rather than a stack trace, when the application does not start. */
final class DebtorMadeUpAnalyzer extends AbstractFailureAnalyzer<DebtorMadeUp> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DebtorMadeUp madeUp) {
        return new FailureAnalysis(
                madeUp.getMessage(),
                "Set passregion.settlement.debtor.name and passregion.settlement.debtor.iban to the account that the"
                        + " Region pays from, or passregion.demo to true on a database that holds nothing else.",
                madeUp);
    }
}
