package fr.passregion.card;

import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cards that somebody has found, « cartes trouvées » (CAR-07). Nothing that a visitor is told depends on whose card it is, nor
 * on whether there is such a card; what they write reaches the helpdesk, never the holder, who may be a child.
 */
public interface FoundCards {

    /** Where the finder leaves the card. */
    enum HandedTo {
        /** At the establishment whose name it bears. */
        INSTITUTION,
        /** In the post, to the Region. */
        REGION,
        /** Somewhere else, which the finder names. */
        ELSEWHERE
    }

    /** What the finder says: where it was found or lies now, and how to reach them if they wish. */
    record Report(HandedTo handedTo, String place, @Nullable String contact) {}

    /** What was reported of a card. */
    record Found(Card card, Report report, Instant at) {}

    /** What the finder is told. */
    enum Answer {
        THANKS,
        /** Opposed for good: it is of no use to anybody. */
        DESTROY,
        /** Too many reports from the same address. */
        LATER
    }

    /** Whether the code printed on a card is that of a card opposed for good. */
    boolean isOpposed(String printedId);

    /**
     * Takes a report in.
     *
     * @param shown the id of the printed code, or the number typed
     * @param address of the visitor's machine; only a hash of it is kept, for an hour
     */
    Answer report(String shown, Report report, String address);

    /**
     * Takes in what somebody told the helpdesk, who knows the card: {@link Answer#THANKS}, its holder being told, or
     * {@link Answer#DESTROY}. Kept in the journal.
     */
    Answer record(Card card, Report report, String why);

    /** The newest report about the holder's card that works, or that would work again. */
    Optional<Found> latestOf(HolderId holder);
}
