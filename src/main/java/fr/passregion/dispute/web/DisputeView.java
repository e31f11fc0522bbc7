package fr.passregion.dispute.web;

import fr.passregion.dispute.Dispute.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as its three sides read it: of the holder, only the Region reads more than the reason.
 *
 * @param amount what was taken
 * @param deadline until when whoever’s turn it is may act
 * @param words the holder's own words
 * @param position what the partner answered, in words
 * @param outcome how it ended; null until then
 */
public record DisputeView(
        String receipt,
        String place,
        String benefit,
        String when,
        String amount,
        String reason,
        @Nullable String words,
        Turn turn,
        String deadline,
        boolean held,
        boolean answered,
        @Nullable String position,
        @Nullable String answer,
        @Nullable String outcome,
        @Nullable String why,
        List<Moment> moments) {

    /** Something that happened, or is awaited, with whose turn it is. */
    public record Moment(String title, @Nullable String text, Progress progress) {}

    /** How far a moment is. */
    public enum Progress {
        DONE,
        NOW,
        LATER
    }

    public boolean isOver() {
        return turn == Turn.NOBODY;
    }
}
