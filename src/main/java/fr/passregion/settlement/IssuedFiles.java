package fr.passregion.settlement;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import fr.passregion.partner.PartnerId;
import fr.passregion.settlement.PaymentBatches.BankFile;
import java.time.Clock;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** The files that leave for the bank: written from the frozen payments each time, and always the same. */
@Component
class IssuedFiles {

    private final BatchRows batches;
    private final StoredPayments payments;
    private final StatementRows statements;
    private final Unclaimed unclaimed;
    private final LedgerPostings ledger;
    private final HeldPayments held;
    private final SettlementProperties properties;
    private final Clock clock;

    IssuedFiles(
            BatchRows batches,
            StoredPayments payments,
            StatementRows statements,
            Unclaimed unclaimed,
            LedgerPostings ledger,
            HeldPayments held,
            SettlementProperties properties,
            Clock clock) {
        this.batches = batches;
        this.payments = payments;
        this.statements = statements;
        this.unclaimed = unclaimed;
        this.ledger = ledger;
        this.held = held;
        this.properties = properties;
        this.clock = clock;
    }

    /** From here on the bank may pay, hence what was owed is in payment; false where nothing would be left to pay. */
    boolean issue(PaymentBatch batch) {
        if (!held.leaveOut(batch.id())) return false;
        batches.issue(batch.id(), DigestUtils.sha256Hex(write(batch)));
        holdOffRefunds(batch);
        for (var payment : payments.inFileOf(batch.id())) {
            var statement = statements.known(payment.statement());
            statements.issue(statement.id());
            var deducted = unclaimed.of(statement.partner(), clock.instant()).deducted();
            ledger.toPayment(statement.partner(), payment, deducted);
        }
        return true;
    }

    /** What refunds deduct must not change while it is counted; partners in one order, so that no two batches wait in a circle. */
    private void holdOffRefunds(PaymentBatch batch) {
        payments.inFileOf(batch.id()).stream()
                .map(payment -> statements.known(payment.statement()).partner())
                .distinct()
                .sorted(comparing(PartnerId::value))
                .forEach(statements::waitForOtherClaims);
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
        if (!DigestUtils.sha256Hex(content).equals(batches.fingerprint(batch.id()))) {
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
                        payments.inFileOf(batch.id()))
                .bytes();
    }
}
