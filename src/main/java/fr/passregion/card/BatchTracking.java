package fr.passregion.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of each card of a batch, « suivi de fabrication » (CAR-08): its answer, the card maker’s reason, the parcel’s number. A rejected
 * card waits for the next batch by itself; an agent may ask its holder for another photo first.
 */
public interface BatchTracking {

    /** What the card maker has said of a card. */
    enum State {
        WAITING,
        MADE,
        SENT,
        REJECTED
    }

    /**
     * A card in a batch.
     *
     * @param institution whose parcel it is in; null where it goes home, or went before parcels were told apart
     * @param answeredAt null while it waits
     * @param next what becomes of a rejected card now; null for any other
     */
    record Line(
            Card card,
            State state,
            @Nullable String reason,
            @Nullable String tracking,
            @Nullable String institution,
            @Nullable Instant answeredAt,
            @Nullable Next next) {}

    /** What becomes of a rejected card. */
    enum Next {
        /** It leaves with the next batch. */
        NEXT_BATCH,
        /** It waits for another photo of its holder. */
        PHOTO_ASKED,
        /** It was opposed meanwhile, or is in a later batch. */
        OVER
    }

    /** The cards of a batch in their order, of one state or of all. */
    List<Line> linesOf(int batch, @Nullable State state, int page);

    /** How many cards a page of that list has at the most. */
    int PAGE = 100;

    /** What becomes of a card that the card maker has just rejected; empty for any other. */
    Optional<Next> setbackOf(Card card);

    /** Asks the holder of a rejected card for another photo; false where it does not wait for a batch, or was asked already. */
    boolean askPhoto(UUID card);

    /** Lets it leave with the photo that there is; false where none was asked for. */
    boolean keepPhoto(UUID card);
}
