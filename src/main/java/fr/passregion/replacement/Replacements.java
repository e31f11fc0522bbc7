package fr.passregion.replacement;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cards that do not serve any more and those made in their place, « opposition et re-fabrication » (CAR-02 to CAR-04). Every
 * act is kept in the journal.
 */
public interface Replacements {

    /** What declaring the holder's card would do, shown before anything is done; empty while there is no card to lose. */
    Optional<Proposal> proposal(HolderId holder);

    /**
     * Stops the card at once, orders another and holds the fee on the chosen benefit; where none can pay, the new card waits
     * for its fee (CAR-03). The same declaration twice at once counts once.
     */
    Declared declare(Declaration declaration);

    /** The card is found before the new one left: it works again, and nothing is paid. False where it is too late. */
    boolean withdraw(HolderId holder, String why);

    /** An agent waives a fee that waits: the new card goes into the next batch, free. False where none waits. */
    boolean waiveFee(HolderId holder, String why);

    /**
     * A change of establishment gives a free card meanwhile (CAR-05): the one that is being made in a lost one's place is that
     * one, the fee is let go of or no longer due, and the lost card is opposed for good. Part of its caller's transaction;
     * false where no card waits to be made in another's place.
     */
    boolean overtake(HolderId holder, String why);

    /** The holder's latest card made again, if there was one. */
    Optional<Remake> latestOf(HolderId holder);

    /** Every card of the holder that was made again, the newest first. */
    List<Remake> allOf(HolderId holder);

    /**
     * Something wrong with a card, in the words of whoever asks.
     *
     * @param card the one that was shown when it was declared: no other is stopped
     * @param payer the benefit that pays; nothing where none can
     */
    record Declaration(
            HolderId holder,
            UUID card,
            Remake.Reason reason,
            @Nullable BenefitCode payer,
            String why) {}

    /** What came of a declaration. */
    sealed interface Declared {

        record Done(Remake remake) implements Declared {}

        /** The benefit named cannot pay, or none was named where one can: choose among these. Nothing was done. */
        record ChoosePayer(Proposal proposal) implements Declared {}

        /** That card is not the holder's working card any more; nothing was done. */
        record NoSuchCard() implements Declared {}
    }
}
