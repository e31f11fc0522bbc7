package fr.passregion.dispute;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** « Je ne reconnais pas cette opération » (ACC-06). Whoever asks must have the right to: this door does not check it. */
public interface Disputes {

    /** Why a use cannot be disputed. */
    sealed interface Refusal {

        /** The days to dispute it are over. */
        record TooLate(Instant until) implements Refusal {}

        /** All of it was given back already. */
        record NothingLeft() implements Refusal {}

        /** It was disputed before; once is all. */
        record DisputedBefore() implements Refusal {}
    }

    Optional<Dispute> of(RedemptionId use);

    Optional<Dispute> byReceipt(String receipt);

    /** A partner's, the newest first. */
    List<Dispute> ofPartner(PartnerId partner);

    /** Those not decided, the most urgent first. */
    List<Dispute> undecided();

    /** Why this use cannot be disputed now, if so. */
    Optional<Refusal> refusal(Redemption use);

    /** Opens a dispute and holds that line's reimbursement; twice at once opens one. */
    Optional<Refusal> open(Redemption use, DisputeReason reason, @Nullable String words);

    /** The partner's answer, once, until the Region decides; no where it is too late for that. */
    boolean answer(RedemptionId use, DisputePosition position, String words);

    /**
     * The Region's decision, once: upheld, all that is left of the use goes back to the holder and is not paid; rejected,
     * the line is paid as any other. No where somebody decided first.
     *
     * @param agent whose decision it is, as the refund names them
     */
    boolean decide(RedemptionId use, DisputeOutcome outcome, String why, String agent);
}
