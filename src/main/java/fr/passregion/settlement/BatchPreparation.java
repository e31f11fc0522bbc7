package fr.passregion.settlement;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.AccountId;
import fr.passregion.partner.AccountChanges;
import fr.passregion.partner.BankDetails;
import fr.passregion.partner.Partners;
import fr.passregion.settlement.PaymentBatches.LeftOut;
import fr.passregion.settlement.PaymentBatches.Obstacle;
import fr.passregion.settlement.PaymentBatches.Preparation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a batch of statements: counts their money again, locks them, then freezes who is paid, how much and where. */
@Component
class BatchPreparation {

    private final StatementRows statements;
    private final BatchRows batches;
    private final StoredPayments payments;
    private final Controls controls;
    private final Partners partners;
    private final AccountChanges changes;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    BatchPreparation(
            StatementRows statements,
            BatchRows batches,
            StoredPayments payments,
            Controls controls,
            Partners partners,
            AccountChanges changes,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.statements = statements;
        this.batches = batches;
        this.payments = payments;
        this.controls = controls;
        this.partners = partners;
        this.changes = changes;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The controls come before the locks: each reads a snapshot of its own. */
    Preparation of(List<StatementId> chosen, AccountId preparer) {
        var leftOut = new ArrayList<LeftOut>();
        var counted = new ArrayList<StatementId>();
        for (var id : chosen.stream().distinct().toList()) {
            var agree = statements.find(id).map(controls::of).map(ControlTotals::agree);
            if (agree.orElse(true)) counted.add(id);
            else leftOut.add(new LeftOut(id, Obstacle.TOTALS_DIFFER));
        }
        return transaction.execute(status -> locked(counted, leftOut, preparer));
    }

    private Preparation locked(List<StatementId> chosen, List<LeftOut> leftOut, AccountId preparer) {
        statements.lock(chosen);
        var payable = new ArrayList<Payable>();
        var unpaid = changes.unpaidMeanwhile();
        for (var id : chosen) {
            var statement = statements.find(id).filter(this::isPayable);
            var details = statement.flatMap(found -> partners.bankDetails(found.partner()));
            if (statement.isEmpty()) leftOut.add(new LeftOut(id, Obstacle.NOT_PAYABLE));
            else if (details.isEmpty()) leftOut.add(new LeftOut(id, Obstacle.NO_BANK_DETAILS));
            else if (unpaid.contains(statement.get().partner())) leftOut.add(new LeftOut(id, Obstacle.ACCOUNT_CHANGES));
            else payable.add(new Payable(statement.get(), details.get()));
        }
        return payable.isEmpty()
                ? new Preparation.NothingToPay(List.copyOf(leftOut))
                : new Preparation.Prepared(write(payable, preparer), List.copyOf(leftOut));
    }

    private boolean isPayable(Statement statement) {
        return statement.state().canBecome(StatementState.APPROVED) && !payments.isAlive(statement.id());
    }

    private PaymentBatch write(List<Payable> payable, AccountId preparer) {
        var batch = batches.insert(preparer);
        for (var i = 0; i < payable.size(); i++) payments.insert(payable.get(i).payment(batch, i + 1));
        audit.record("batch.prepared", "batch:" + batch.id(), null);
        return batches.known(batch.id());
    }

    /** A statement with the account to which it is to be paid. */
    private record Payable(Statement statement, BankDetails details) {

        /** The reference comes from the batch and the place in it: whoever writes the file again finds the same. */
        Payment payment(PaymentBatch batch, int place) {
            return new Payment(
                    "%s-%04d".formatted(batch.reference(), place),
                    batch.id(),
                    statement.id(),
                    statement.total(),
                    details,
                    "Pass'Region releve " + statement.number(),
                    PaymentResult.PENDING,
                    null,
                    null,
                    null);
        }
    }
}
