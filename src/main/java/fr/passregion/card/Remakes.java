package fr.passregion.card;

import fr.passregion.shared.HolderId;
import java.util.Optional;

/**
 * Cards made again, « cartes refaites » (CAR-02): the old one is frozen at once and another, of another number, ordered in its
 * place. Each act is part of its caller's transaction and touches cards only: whose fault and whose money it is, the caller
 * knows.
 */
public interface Remakes {

    /** What the new card waits for. */
    enum WaitsFor {
        THE_NEXT_BATCH,
        ITS_FEE
    }

    /** Freezes an active card and orders another; empty where the card is no longer active, somebody having been faster. */
    Optional<Card> begin(Card lost, WaitsFor waitsFor);

    /** Its fee is settled: the card waits for the next batch. False where it no longer waited for a fee. */
    boolean settleFee(Card ordered);

    /**
     * The old card is found before the new one left: the new number is dead and the old one works again. False where the
     * new one has left, or all is undone already.
     */
    boolean undo(Card ordered, Card lost);

    /**
     * A free card of the establishment that its holder has come to: the present one is opposed for good at once and another
     * ordered (CAR-05). A card that is not made yet stays, since it will bear the new name, and so does a fixture's.
     */
    Card anew(HolderId holder, String why);

    /** The card in whose place this one was ordered. */
    Optional<Card> replacedBy(Card ordered);

    /** The live card ordered in this one's place. */
    Optional<Card> replacementOf(Card lost);
}
