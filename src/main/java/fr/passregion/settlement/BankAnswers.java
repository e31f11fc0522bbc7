package fr.passregion.settlement;

import fr.passregion.identity.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bank’s answers, « comptes rendus de la banque »: pain.002, or a plain list (SET-02). */
public interface BankAnswers {

    /** What one answered payment changed. */
    enum Effect {
        PAID,
        RETURNED,
        /** The bank has it, and has not paid yet. */
        UNDER_WAY,
        /** The bank had said so before: nothing changes. */
        KNOWN_ALREADY,
        /** No payment of ours has this reference. */
        UNKNOWN,
        /** The payment’s file has not left. */
        NOT_ISSUED,
        /** The bank had said the contrary: nothing changes, somebody must ask it. */
        CONTRADICTS
    }

    /** One answered payment. */
    record Line(String endToEndId, String status, @Nullable String reason, Effect effect) {}

    /** What a file of the bank’s changed, kept under the file’s fingerprint. */
    record Report(String sha256, Instant receivedAt, List<Line> lines) {

        public long count(Effect effect) {
            return lines.stream().filter(line -> line.effect() == effect).count();
        }
    }

    /** Why a file was not read. */
    enum Fault {
        EMPTY,
        TOO_LARGE,
        /** Declares a document type or entities: never needed, used to attack. */
        FORBIDDEN_XML,
        /** Neither a pain.002 nor a list of references and statuses. */
        NOT_UNDERSTOOD
    }

    /** The answer to an import. */
    sealed interface Outcome {

        record Imported(Report report) implements Outcome {}

        /** The very same file came before: nothing changes. */
        record ImportedBefore(Report report) implements Outcome {}

        /** Nothing was changed. */
        record Unreadable(Fault fault) implements Outcome {}
    }

    Outcome read(byte[] file, AccountId reader);

    Optional<Report> find(String sha256);
}
