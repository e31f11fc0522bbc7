package fr.passregion.settlement;

import fr.passregion.identity.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The batches of payments, the newest first: one agent prepares, another approves, the bank’s file leaves (SET-02). */
public interface PaymentBatches {

    /** Why a statement did not go into a batch. */
    enum Obstacle {
        /** Not claimed, paid, or already in a living payment. */
        NOT_PAYABLE,
        /** The partner has not said where to be paid. */
        NO_BANK_DETAILS,
        /** Somebody wants the partner to be paid elsewhere, and nobody else has confirmed it yet (SET-04). */
        ACCOUNT_CHANGES,
        /** The debits, the lines, the statement and the ledger do not agree. */
        TOTALS_DIFFER
    }

    /** A statement left out, and why. */
    record LeftOut(StatementId statement, Obstacle obstacle) {}

    /** The answer to a preparation; one partner’s obstacle stops that partner alone. */
    sealed interface Preparation {

        record Prepared(PaymentBatch batch, List<LeftOut> leftOut) implements Preparation {}

        record NothingToPay(List<LeftOut> leftOut) implements Preparation {}
    }

    /** The answer to an approval, a refusal or the taking of the file. */
    sealed interface Decision {

        record Done(PaymentBatch batch) implements Decision {}

        /** Whoever prepared it cannot approve it. */
        record SamePerson() implements Decision {}

        /** Nothing would be left to pay: the account of each of its partners is about to change (SET-04). */
        record AllHeld() implements Decision {}

        /** The batch is at another stage, perhaps through a colleague. */
        record NotPossibleWhen(BatchState state) implements Decision {}
    }

    /** The file for the bank: pain.001.001.09. */
    record BankFile(String name, byte[] content) {}

    Preparation prepare(Collection<StatementId> statements, AccountId preparer);

    Decision approve(BatchId batch, AccountId approver);

    /** Sends a prepared batch back: its statements are payable again. */
    Decision refuse(BatchId batch, AccountId approver, String why);

    /**
     * Notes that the file leaves for the bank: what was owed is in payment. Whoever’s account is about to change is left out of it
     * (SET-04). Asked again, it changes nothing.
     */
    Decision issue(BatchId batch);

    /** The file of a batch that has been issued: the same bytes each time; empty before. */
    Optional<BankFile> file(BatchId batch);

    Optional<PaymentBatch> find(BatchId batch);

    List<PaymentBatch> latest(int limit);

    List<Payment> paymentsOf(BatchId batch);

    Optional<Payment> payment(String endToEndId);

    /** The payments of a statement, the latest first: more than one when the bank has sent some back. */
    List<Payment> paymentsOf(StatementId statement);
}
