package fr.passregion.demo;

import fr.passregion.identity.AccountId;
import fr.passregion.partner.PartnerId;
import fr.passregion.settlement.BankAnswers;
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

    /** Claims and sees the claim through to the payment. */
    void payAll(PartnerId partner, AccountId preparer, AccountId approver) {
        if (!(claims.claim(partner) instanceof Claims.Outcome.Claimed claimed)) {
            throw new IllegalStateException("The demonstration's partner has nothing to claim");
        }
        if (!(batches.prepare(List.of(claimed.statement().id()), preparer) instanceof Preparation.Prepared prepared)) {
            throw new IllegalStateException("The demonstration's claim cannot be paid");
        }
        batches.approve(prepared.batch().id(), approver);
        batches.issue(prepared.batch().id());
        var answer = batches.paymentsOf(prepared.batch().id()).stream()
                .map(Payment::endToEndId)
                .map(reference -> reference + ";ACSC;")
                .collect(Collectors.joining("\n", "EndToEndId;status;reason\n", "\n"));
        bank.read(answer.getBytes(StandardCharsets.UTF_8), preparer);
    }
}
