package fr.passregion.settlement;

import fr.passregion.audit.AuditTrail;
import fr.passregion.partner.AccountChanges;
import fr.passregion.partner.PartnerId;
import org.springframework.stereotype.Component;

/** Payments held back because somebody wants their partner to be paid elsewhere and nobody else has confirmed it yet (SET-04). */
@Component
class HeldPayments {

    private final StoredPayments payments;
    private final StatementRows statements;
    private final AccountChanges changes;
    private final AuditTrail audit;

    HeldPayments(StoredPayments payments, StatementRows statements, AccountChanges changes, AuditTrail audit) {
        this.payments = payments;
        this.statements = statements;
        this.changes = changes;
        this.audit = audit;
    }

    /** Takes them out of a batch about to leave; where that would be all of them it does nothing, and says false. */
    boolean leaveOut(BatchId batch) {
        var all = payments.inFileOf(batch);
        var unpaid = changes.unpaidMeanwhile();
        var held = all.stream()
                .filter(payment -> unpaid.contains(partnerOf(payment)))
                .toList();
        if (held.size() == all.size()) return false;
        held.forEach(this::leaveOut);
        return true;
    }

    private PartnerId partnerOf(Payment payment) {
        return statements.known(payment.statement()).partner();
    }

    private void leaveOut(Payment payment) {
        payments.withdraw(payment);
        statements.holdBack(payment.statement());
        audit.record("payment.held", "statement:" + payment.statement(), null);
    }
}
