package fr.passregion.demo;

import fr.passregion.identity.AccountId;
import fr.passregion.partner.PartnerId;
import fr.passregion.settlement.BankAnswers;
import fr.passregion.settlement.BatchId;
import fr.passregion.settlement.Claims;
import fr.passregion.settlement.Payment;
import fr.passregion.settlement.PaymentBatches;
import fr.passregion.settlement.PaymentBatches.Preparation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A partner that is paid: it claims, one agent prepares, another approves, the bank pays. */
@Component
class Reimbursements {

    private final Claims claims;
    private final PaymentBatches batches;
    private final BankAnswers bank;

    Reimbursements(Claims claims, PaymentBatches batches, BankAnswers bank) {
        this.claims = claims;
        this.batches = batches;
        this.bank = bank;
    }

    void claim(PartnerId partner) {
        if (!(claims.claim(partner) instanceof Claims.Outcome.Claimed)) {
            throw new IllegalStateException("The demonstration's partner has nothing to claim");
        }
    }

    /** Claims, and follows the claim until its payment has left for the bank; gives the batch. */
    BatchId pay(PartnerId partner, AccountId preparer, AccountId approver) {
        if (!(claims.claim(partner) instanceof Claims.Outcome.Claimed claimed)) {
            throw new IllegalStateException("The demonstration's partner has nothing to claim");
        }
        var preparation = batches.prepare(List.of(claimed.statement().id()), preparer);
        if (!(preparation instanceof Preparation.Prepared prepared)) {
            throw new IllegalStateException("The demonstration's claim cannot be paid");
        }
        batches.approve(prepared.batch().id(), approver);
        batches.issue(prepared.batch().id());
        return prepared.batch().id();
    }

    /** The bank answers, some days later, that it has paid. */
    void answer(BatchId batch, AccountId reader) {
        var answer = batches.paymentsOf(batch).stream()
                .map(Payment::endToEndId)
                .map(reference -> reference + ";ACSC;")
                .collect(Collectors.joining("\n", "EndToEndId;status;reason\n", "\n"));
        bank.read(answer.getBytes(StandardCharsets.UTF_8), reader);
    }
}
