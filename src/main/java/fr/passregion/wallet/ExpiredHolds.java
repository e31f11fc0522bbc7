package fr.passregion.wallet;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go of the holds whose time is over, some at a time: a fault or a stop in the middle keeps what is done. */
@Component
class ExpiredHolds {

    private static final int BATCH = 500;

    private final Allotments allotments;
    private final HoldRows rows;
    private final TransactionOperations transaction;

    ExpiredHolds(Allotments allotments, HoldRows rows, PlatformTransactionManager transactions) {
        this.allotments = allotments;
        this.rows = rows;
        this.transaction = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /** Whoever does it at the same time waits, and then finds those of the other already let go. */
    int release() {
        var released = 0;
        for (var due = rows.withExpired(BATCH); !due.isEmpty(); due = rows.withExpired(BATCH)) {
            var batch = due;
            released += transaction.execute(status -> {
                allotments.lockAll(batch);
                return rows.releaseExpiredOf(batch);
            });
        }
        return released;
    }
}
