package fr.passregion.card;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The numbered batches, « lots », in which cards leave for the card maker, and what comes back of them (CAR-08). */
public interface CardBatches {

    /**
     * One batch and how far the card maker is with it; the rest of its cards wait for an answer.
     *
     * @param sha256 the digest of its manifest, which commits to every file of the batch
     * @param kept of how many cards the file can still be made: what they bear is forgotten some time after the last
     *     answer, and of one alone with its holder
     */
    record Batch(int number, Instant madeAt, String sha256, int cards, int made, int sent, int rejected, int kept) {}

    /** The file of a batch, « archive », encrypted for the card maker. */
    interface Archive {
        String name();

        void writeTo(OutputStream out) throws IOException;
    }

    /** Whether there was anything to make. */
    sealed interface Production {
        record Produced(Batch batch) implements Production {}

        record NothingToMake() implements Production {}
    }

    /** How many cards wait for a batch. */
    int waiting();

    /**
     * Takes the cards that wait, the oldest first, into a new batch; what one batch cannot hold, and cards of holders
     * without a photo, go on waiting. A card is in one open batch only.
     */
    Production produce();

    /** The newest first. */
    List<Batch> latest(int limit);

    Optional<Batch> find(int number);

    /**
     * The batch as the card maker receives it: a signed manifest, data and photos, encrypted for its key alone. Each time the
     * same bytes, until somebody in it is forgotten: then it is made without that card. Empty once all are.
     */
    Optional<Archive> file(int number);

    /**
     * Takes in the card maker's answer: a CSV file with the columns {@code numero_lot;numero_carte;resultat;motif;suivi}.
     * What is sent works at tills from now on, what is rejected waits for a later batch; the same answer again changes nothing.
     */
    Answer takeIn(byte[] csv);

    /** What was made of an answer, line by line. */
    sealed interface Answer {

        record TakenIn(int lines, int made, int sent, int rejected, int unchanged, List<Fault> faults)
                implements Answer {}

        /** The file cannot be read: nothing was taken in. */
        record Unreadable(String why) implements Answer {}
    }

    /** A line that was left aside, by its number in the file. */
    record Fault(long line, FaultKind kind) {}

    /** Why a line was left aside. */
    enum FaultKind {
        NOT_A_CARD_NUMBER,
        NOT_IN_THIS_BATCH,
        UNKNOWN_RESULT,
        REASON_MISSING,
        /** The card has had another answer, which this one would contradict. */
        ANSWERED_ALREADY,
        /** Opposed meanwhile: it never works. */
        CARD_BLOCKED
    }
}
