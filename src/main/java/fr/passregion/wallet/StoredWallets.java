package fr.passregion.wallet;

import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.wallet.DebitOutcome.Debited;
import fr.passregion.wallet.ReversalOutcome.ExceedsOriginal;
import fr.passregion.wallet.ReversalOutcome.Reversed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wallets in the ledger's tables. Whatever moves a balance locks the allotment's row first and then looks; the transfer
 * comes after, and the database checks it once more.
 */
@Component
class StoredWallets implements Wallets {

    private final Allotments allotments;
    private final Ledger ledger;
    private final Lapse lapse;
    private final Entitling entitling;
    private final TransactionOperations transaction;
    private final TransactionOperations inDecision;

    StoredWallets(Allotments allotments, Ledger ledger, Lapse lapse, PlatformTransactionManager transactions) {
        this.allotments = allotments;
        this.ledger = ledger;
        this.lapse = lapse;
        this.entitling = new Entitling(allotments, ledger);
        this.transaction = new TransactionTemplate(transactions);
        this.inDecision = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_MANDATORY));
    }

    @Override
    public Allotment open(NewAllotment terms) {
        var id = allotments.open(terms);
        var open = allotments.find(id).orElseThrow();
        if (open.unit() != terms.unit() || !open.lastDay().equals(terms.lastDay())) {
            throw new IllegalStateException("Open already, on other terms: " + open + ", now " + terms);
        }
        return open;
    }

    @Override
    public Transfer credit(AllotmentId allotment, Amount amount, Cause cause) {
        return transaction.execute(status -> {
            var envelope = allotments.lock(allotment);
            if (envelope.unlimited()) throw new IllegalArgumentException("No credit without a limit: " + allotment);
            var budget = Account.budget(envelope.benefit(), envelope.year(), envelope.unit());
            var move = envelope.receiving(TransferId.of("credit", allotment, cause), budget, amount, cause);
            if (!envelope.isExpiredOn(ledger.today())) {
                var booking = ledger.book(move, budget);
                if (booking.isNew()) entitling.credited(envelope, amount);
                return booking.transfer();
            }
            return ledger.booked(move)
                    .orElseThrow(() -> new IllegalStateException("No credit after the last day: " + envelope));
        });
    }

    @Override
    public DebitOutcome debit(DebitOrder order) {
        return transaction.execute(status -> {
            var envelope = allotments.lock(order.allotment());
            var payable = Account.payable(order.payee(), envelope.unit());
            var move = envelope.giving(
                    TransferId.of("debit", order.cause()), payable, order.amount(), Reason.DEBIT, order.cause());
            var refusal = envelope.refusal(order.amount(), ledger.today());
            if (refusal.isEmpty()) return debited(envelope, ledger.book(move, payable));
            return ledger.booked(move)
                    .<DebitOutcome>map(earlier -> new Debited(earlier, envelope.available()))
                    .orElse(refusal.get());
        });
    }

    @Override
    public Answer<List<Allotment>> lock(Journey journey, Collection<Purse> purses) {
        return inDecision.execute(status -> allotments.lock(journey, purses));
    }

    @Override
    public List<Allotment> lock(HolderId holder) {
        return inDecision.execute(status -> {
            allotments.lockAll(holder);
            return allotments.of(holder);
        });
    }

    @Override
    public Set<AllotmentId> usedOn(LocalDate day, Collection<AllotmentId> allotments) {
        return ledger.debitedOn(day, allotments);
    }

    @Override
    public void debitAll(Journey journey, List<AgreedDebit> debits, Instant at) {
        if (debits.isEmpty()) return;
        inDecision.executeWithoutResult(status -> {
            var payables = debits.stream().map(StoredWallets::payable).toList();
            ledger.bookNew(
                    journey, debits.stream().map(debit -> move(debit, at)).toList(), payables, at);
        });
    }

    private static Account payable(AgreedDebit debit) {
        return Account.payable(debit.payee(), debit.amount().unit());
    }

    private static Move move(AgreedDebit debit, Instant at) {
        var from = debit.allotment();
        return new Move(
                debit.transfer(at),
                from.id().value(),
                payable(debit).id(),
                debit.amount(),
                Reason.DEBIT,
                debit.cause(),
                from.holder(),
                null);
    }

    private static Debited debited(Envelope envelope, Ledger.Booking booking) {
        var taken = booking.transfer().amount();
        return new Debited(booking.transfer(), booking.isNew() ? envelope.availableAfter(taken) : envelope.available());
    }

    @Override
    public void entitle(Map<AllotmentId, Amount> rights, Cause cause) {
        transaction.executeWithoutResult(status -> entitling.entitle(rights, cause));
    }

    @Override
    public ReversalOutcome reverse(TransferId original, Amount amount, Cause cause) {
        return transaction.execute(status -> {
            var debit = ledger.find(original)
                    .filter(transfer -> transfer.reason() == Reason.DEBIT)
                    .orElseThrow(() -> new IllegalArgumentException("Not a debit: " + original));
            var envelope = allotments.lock(new AllotmentId(debit.debitAccount()));
            var move = reversal(debit, amount, cause);
            var earlier = ledger.booked(move);
            if (earlier.isPresent()) return new Reversed(earlier.get());
            var reversible = debit.amount().minus(new Amount(amount.unit(), ledger.reversedOf(original)));
            if (!reversible.covers(amount)) return new ExceedsOriginal(reversible);
            ledger.bookAll(List.of(move));
            lapse.returned(envelope, move);
            return new Reversed(ledger.booked(move).orElseThrow());
        });
    }

    private static Move reversal(Transfer debit, Amount amount, Cause cause) {
        return new Move(
                TransferId.of("reversal", debit.id(), cause),
                debit.creditAccount(),
                debit.debitAccount(),
                amount,
                Reason.REVERSAL,
                cause,
                debit.holder(),
                debit.id());
    }

    @Override
    public int lapse(LocalDate day) {
        return lapse.before(day);
    }

    @Override
    public List<Allotment> of(HolderId holder) {
        return allotments.of(holder);
    }

    @Override
    public Optional<Allotment> find(AllotmentId allotment) {
        return allotments.find(allotment);
    }

    @Override
    public List<Transfer> movementsOf(HolderId holder) {
        return ledger.of(holder);
    }
}
