package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The end of allotments: what is unused after the last day leaves them for good, and is recorded as lapsed (GEN-03). */
@Component
class Lapse {

    private static final int BATCH = 500;

    private final Allotments allotments;
    private final Ledger ledger;
    private final ExpiredHolds expired;
    private final TransactionOperations transaction;

    /** Each batch is a transaction of its own, so that a fault or a stop in the middle keeps what is done. */
    Lapse(Allotments allotments, Ledger ledger, ExpiredHolds expired, PlatformTransactionManager transactions) {
        this.allotments = allotments;
        this.ledger = ledger;
        this.expired = expired;
        this.transaction = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    int before(LocalDate day) {
        expired.release();
        var lapsed = 0;
        for (var batch = nextBatch(day); !batch.isEmpty(); batch = nextBatch(day)) lapsed += count(batch);
        return lapsed;
    }

    private static int count(List<Envelope> batch) {
        return (int) batch.stream()
                .filter(envelope -> !envelope.available().isZero())
                .count();
    }

    private List<Envelope> nextBatch(LocalDate day) {
        return transaction.execute(status -> {
            var batch = allotments.lockNextToLapse(day, BATCH);
            var unused = batch.stream()
                    .filter(envelope -> !envelope.available().isZero())
                    .toList();
            ledger.openAll(unused.stream().map(Lapse::account).toList());
            ledger.bookAll(unused.stream().map(Lapse::ofWhatIsUnused).toList());
            if (!batch.isEmpty()) allotments.markLapsed(batch);
            return batch;
        });
    }

    private static Move ofWhatIsUnused(Envelope envelope) {
        return move(
                envelope,
                envelope.available(),
                new Cause("last-day", envelope.lastDay().toString()));
    }

    /** What comes back to an allotment after its last day lapses at once (BEN-07). */
    void returned(Envelope envelope, Move reversal) {
        if (!envelope.isExpiredOn(ledger.today()) || envelope.unlimited()) return;
        ledger.book(
                move(
                        envelope,
                        reversal.amount(),
                        new Cause("reversal", reversal.id().toString())),
                account(envelope));
    }

    private static Move move(Envelope envelope, Amount amount, Cause cause) {
        return envelope.giving(
                TransferId.of("lapse", envelope.id(), cause), account(envelope), amount, Reason.LAPSE, cause);
    }

    private static Account account(Envelope envelope) {
        return Account.lapsed(envelope.benefit(), envelope.year(), envelope.unit());
    }
}
