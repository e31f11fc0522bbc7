package fr.passregion.dispute;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.shared.HolderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One use that its holder does not recognise, « contestation »: its partner answers, an agent decides (ACC-06).
 *
 * @param words the holder's own, for the Region alone
 * @param held whether its reimbursement waits; otherwise it was on a statement already
 * @param answer the partner's; null until it answers
 * @param decision the Region's; null until it decides
 */
public record Dispute(
        RedemptionId use,
        String receipt,
        HolderId holder,
        PartnerId partner,
        DisputeReason reason,
        @Nullable String words,
        boolean held,
        Deadlines deadlines,
        @Nullable Answer answer,
        @Nullable Decision decision) {

    /** When it began, and until when the partner may take to answer and the Region to decide. */
    public record Deadlines(Instant openedAt, Instant answerBy, Instant decideBy) {}

    public record Answer(DisputePosition position, String words, Instant at) {}

    /** Why is not said where the partner itself refunded the use. */
    public record Decision(DisputeOutcome outcome, @Nullable String why, Instant at) {}

    /** Who has to act. */
    public enum Turn {
        PARTNER,
        REGION,
        NOBODY
    }

    /** Whose turn it is: a partner that lets its time pass leaves it to the Region. */
    public Turn turn(Instant now) {
        if (decision != null) return Turn.NOBODY;
        return answer == null && now.isBefore(deadlines.answerBy()) ? Turn.PARTNER : Turn.REGION;
    }
}
