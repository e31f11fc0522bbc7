package fr.passregion.settlement;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Batches in their tables. Each act locks its batch first: of two agents at once, the second meets what the first did. */
@Component
class StoredBatches implements PaymentBatches {

    private final BatchRows batches;
    private final StoredPayments payments;
    private final StatementRows statements;
    private final BatchPreparation preparation;
    private final IssuedFiles files;
    private final AuditTrail audit;
    private final SettlementProperties properties;
    private final Clock clock;

    StoredBatches(
            BatchRows batches,
            StoredPayments payments,
            StatementRows statements,
            BatchPreparation preparation,
            IssuedFiles files,
            AuditTrail audit,
            SettlementProperties properties,
            Clock clock) {
        this.batches = batches;
        this.payments = payments;
        this.statements = statements;
        this.preparation = preparation;
        this.files = files;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Preparation prepare(Collection<StatementId> statements, AccountId preparer) {
        return preparation.of(List.copyOf(statements), preparer);
    }

    @Override
    @Transactional
    public Decision approve(BatchId id, AccountId approver) {
        var batch = batches.lock(id);
        if (!batch.state().canBecome(BatchState.APPROVED)) return new Decision.NotPossibleWhen(batch.state());
        if (batch.preparedBy().equals(approver)) return new Decision.SamePerson();
        batches.approve(id, approver, BankingDays.after(LocalDate.now(clock), properties.leadDays()));
        payments.ofBatch(id).forEach(payment -> statements.approve(payment.statement()));
        return done("batch.approved", id, null);
    }

    @Override
    @Transactional
    public Decision refuse(BatchId id, AccountId approver, String why) {
        var batch = batches.lock(id);
        if (!batch.state().canBecome(BatchState.REFUSED)) return new Decision.NotPossibleWhen(batch.state());
        batches.refuse(id, approver, why);
        payments.withdraw(id);
        return done("batch.refused", id, why);
    }

    @Override
    @Transactional
    public Decision issue(BatchId id) {
        var batch = batches.lock(id);
        return switch (batch.state()) {
            case APPROVED ->
                files.issue(batch)
                        ? done("batch.issued", id, "sha256 " + batches.fingerprint(id))
                        : new Decision.AllHeld();
            case ISSUED, CLOSED -> new Decision.Done(batch);
            case PREPARED, REFUSED -> new Decision.NotPossibleWhen(batch.state());
        };
    }

    @Override
    public Optional<BankFile> file(BatchId id) {
        return batches.find(id).flatMap(files::of);
    }

    @Override
    public Optional<PaymentBatch> find(BatchId id) {
        return batches.find(id);
    }

    @Override
    public List<PaymentBatch> latest(int limit) {
        return batches.latest(limit);
    }

    @Override
    public List<Payment> paymentsOf(BatchId id) {
        return payments.ofBatch(id);
    }

    @Override
    public Optional<Payment> payment(String endToEndId) {
        return payments.find(endToEndId);
    }

    @Override
    public List<Payment> paymentsOf(StatementId statement) {
        return payments.ofStatement(statement);
    }

    private Decision done(String act, BatchId id, @Nullable String why) {
        audit.record(act, "batch:" + id, why);
        return new Decision.Done(batches.known(id));
    }
}
