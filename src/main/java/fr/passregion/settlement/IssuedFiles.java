package fr.passregion.settlement;

import static java.util.Objects.requireNonNull;

import fr.passregion.settlement.PaymentBatches.BankFile;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The files that leave for the bank: written from the frozen payments each time, and always the same. */
@Component
class IssuedFiles {

    private final BatchRows batches;
    private final StoredPayments payments;
    private final StatementRows statements;
    private final LedgerPostings ledger;
    private final SettlementProperties properties;

    IssuedFiles(
            BatchRows batches,
            StoredPayments payments,
            StatementRows statements,
            LedgerPostings ledger,
            SettlementProperties properties) {
        this.batches = batches;
        this.payments = payments;
        this.statements = statements;
        this.ledger = ledger;
        this.properties = properties;
    }

    /** From here on the bank may pay, hence what was owed is in payment. */
    void issue(PaymentBatch batch) {
        batches.issue(batch.id(), Sha256.of(write(batch)));
        for (var payment : payments.ofBatch(batch.id())) {
            var statement = statements.known(payment.statement());
            statements.issue(statement.id());
            ledger.toPayment(statement.partner(), payment);
        }
    }

    /** Empty while the batch has not left. What is written again must be what left: another file would pay twice. */
    Optional<BankFile> of(PaymentBatch batch) {
        return switch (batch.state()) {
            case PREPARED, APPROVED, REFUSED -> Optional.empty();
            case ISSUED, CLOSED -> Optional.of(new BankFile(batch.reference() + ".xml", same(batch)));
        };
    }

    private byte[] same(PaymentBatch batch) {
        var content = write(batch);
        if (!Sha256.of(content).equals(batches.fingerprint(batch.id()))) {
            throw new IllegalStateException("The file of " + batch.reference()
                    + " is no longer the one issued: has the debtor’s setting changed?");
        }
        return content;
    }

    private byte[] write(PaymentBatch batch) {
        return new CreditTransferFile(
                        batch.reference(),
                        requireNonNull(batch.decidedAt()),
                        requireNonNull(batch.executionOn()),
                        properties.debtor(),
                        payments.ofBatch(batch.id()))
                .bytes();
    }
}
