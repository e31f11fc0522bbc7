package fr.passregion.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The numbered batches, « lots », in which cards leave for the card maker, and what comes back of them (CAR-08). */
public interface CardBatches {

    /**
     * One batch and how far the card maker is with it; the rest of its cards wait for an answer.
     *
     * @param kept whether its file is still there: it goes some time after the last answer
     */
    record Batch(
            int number, Instant madeAt, String sha256, int cards, int made, int sent, int rejected, boolean kept) {}

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

    /** The batch as it left, an archive of data and photos: each time the same bytes, while it is kept. */
    Optional<byte[]> file(int number);

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
