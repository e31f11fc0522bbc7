package fr.passregion.replacement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A holder's cards, as the helpdesk sees them while somebody is on the telephone.
 *
 * @param proposal what stopping the card would do; null while there is no card to stop
 * @param remake how far the latest card made again is; null if there was none
 * @param feeDue whether a fee waits, which an agent may waive
 */
public record HelpdeskView(
        String holder,
        String firstName,
        String caseNumber,
        List<CardLine> cards,
        @Nullable ProposalView proposal,
        @Nullable TrackView remake,
        boolean feeDue) {

    /** One of the cards, the newest first. */
    public record CardLine(String id, String number, String status, String kind) {}
}
