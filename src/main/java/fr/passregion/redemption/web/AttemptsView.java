package fr.passregion.redemption.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was attempted at tills with the cards of one holder, or with a number that no card has.
 *
 * @param lockedUntil until when the number of the card is locked, if it is
 */
public record AttemptsView(
        String title, @Nullable Whose holder, @Nullable String lockedUntil, List<Line> lines) {

    /** As little of the person as the helpdesk needs to be sure of whom it speaks. */
    public record Whose(String id, String firstName, String caseNumber, String card) {}

    /** One attempt. */
    public record Line(
            String when,
            String place,
            String town,
            String act,
            @Nullable String benefit,
            String decision,
            boolean refused,
            @Nullable String said,
            List<String> trace) {}
}
