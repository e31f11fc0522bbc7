package fr.passregion.settlement;

import static fr.passregion.settlement.SettlementWorld.the;
import static fr.passregion.settlement.SettlementWorld.till;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.Refund;
import fr.passregion.redemption.RefundChannel;
import fr.passregion.redemption.RefundId;
import fr.passregion.redemption.RefundReason;
import fr.passregion.redemption.Refunds;
import fr.passregion.redemption.Reimbursements;
import fr.passregion.redemption.Standing;
import fr.passregion.shared.Amount;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.ReversalOutcome;
import fr.passregion.wallet.Wallets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An agent’s refunds for tests, in memory: each is a real reversal in the ledger, and the settlement is told of it as always. */
final class RefundBook implements Refunds {

    private final List<Refund> book = new CopyOnWriteArrayList<>();
    private final Wallets wallets;
    private final Clock clock;

    RefundBook(Wallets wallets, Clock clock) {
        this.wallets = wallets;
        this.clock = clock;
    }

    Refund all(Redemption debit) {
        return part(debit, new Standing(debit, of(debit.id())).left().quantity());
    }

    Refund part(Redemption debit, long quantity) {
        var transaction = new TransactionTemplate(the(PlatformTransactionManager.class));
        return transaction.execute(
                status -> booked(debit, new Amount(debit.debited().unit(), quantity)));
    }

    private Refund booked(Redemption debit, Amount amount) {
        var part = new Standing(debit, of(debit.id())).part(amount);
        var reimbursements = the(Reimbursements.class);
        var stage = reimbursements.lock(debit, part.reimbursable());
        var id = new RefundId("ref_" + UUID.randomUUID().toString().replace("-", ""));
        var outcome = wallets.reverse(till().transferOf(debit), amount, new Cause("refund", id.value()));
        if (!(outcome instanceof ReversalOutcome.Reversed)) throw new AssertionError(outcome);
        var refund = new Refund(
                id,
                debit.id(),
                debit.holder(),
                debit.partner(),
                amount,
                part.holderShare(),
                part.reimbursable(),
                false,
                null,
                RefundReason.RETURNED,
                null,
                RefundChannel.AGENT,
                clock.instant(),
                false);
        reimbursements.deduct(debit, refund, stage);
        book.add(refund);
        return refund;
    }

    @Override
    public List<Refund> of(RedemptionId debit) {
        return book.stream().filter(refund -> refund.redemption().equals(debit)).toList();
    }

    @Override
    public Map<RedemptionId, List<Refund>> of(Collection<RedemptionId> debits) {
        return book.stream()
                .filter(refund -> debits.contains(refund.redemption()))
                .collect(groupingBy(Refund::redemption));
    }

    @Override
    public List<Refund> ofPartner(PartnerId partner, Instant from) {
        return book.stream()
                .filter(refund -> refund.partner().equals(partner))
                .filter(refund -> !refund.bookedAt().isBefore(from))
                .sorted(comparing(Refund::bookedAt).reversed())
                .toList();
    }
}
