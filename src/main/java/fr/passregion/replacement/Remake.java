package fr.passregion.replacement;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.wallet.Cause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One card made again, « carte refaite », from the declaration to its leaving for the card maker.
 *
 * @param payer the benefit on which the fee is held, or was taken
 * @param waived whether an agent has waived the fee
 * @param since when it entered its state
 */
public record Remake(
        UUID id,
        HolderId holder,
        Reason reason,
        UUID lostCard,
        UUID orderedCard,
        Money fee,
        @Nullable BenefitCode payer,
        boolean waived,
        State state,
        Instant declaredAt,
        Instant since) {

    /** What is wrong with the old card. */
    public enum Reason {
        LOST,
        STOLEN,
        BROKEN,
        /** It does not work, « défectueuse »: declared at the helpdesk (CAR-04). */
        DEFECTIVE
    }

    /** How far it is. */
    public enum State {
        /** No benefit can pay, « frais en attente »: until the next reload, or until an agent waives it. */
        FEE_DUE,
        /** The new card waits for the next batch; the old one is frozen, and the declaration can be withdrawn. */
        ORDERED,
        /** The new card has left for the card maker: the fee is taken, the old card opposed for good. */
        LEFT,
        /** The old card was found in time. */
        WITHDRAWN,
        /** A change of establishment made the new card a free one: nothing is paid, and the old card is opposed for good. */
        OVERTAKEN
    }

    public boolean canBeWithdrawn() {
        return switch (state) {
            case FEE_DUE, ORDERED -> true;
            case LEFT, WITHDRAWN, OVERTAKEN -> false;
        };
    }

    /** What the ledger recognises its fee by. */
    Cause cause() {
        return new Cause("remake", id.toString());
    }

    Remake become(State next, Instant now) {
        return new Remake(id, holder, reason, lostCard, orderedCard, fee, payer, waived, next, declaredAt, now);
    }

    Remake paidBy(BenefitCode benefit, Instant now) {
        return new Remake(
                id, holder, reason, lostCard, orderedCard, fee, benefit, false, State.ORDERED, declaredAt, now);
    }

    Remake free(Instant now) {
        return new Remake(id, holder, reason, lostCard, orderedCard, fee, null, true, State.ORDERED, declaredAt, now);
    }
}
