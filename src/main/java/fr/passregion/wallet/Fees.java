package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import java.util.Optional;

/**
 * Fees of cards made again, « frais de re-fabrication » (GEN-05): held on an allotment, then taken or let go, once, however
 * many try at once. Until then nobody else can take what is held, and the allotment does not lapse.
 */
public interface Fees {

    /** Holds a fee, wholly or not at all, for the reasons that would refuse a debit. The same cause again changes nothing; once released, it is a bug and throws. */
    FeeOutcome hold(AllotmentId allotment, Amount amount, Cause cause);

    /** Books what is held, on the account of fees; also after the allotment's last day. Again, it answers as the first time. */
    EndOfFee take(Cause cause);

    /** Lets go of what is held. */
    EndOfFee release(Cause cause);

    Optional<HeldFee> find(Cause cause);

    /** A fee that stands or stood on an allotment. */
    record HeldFee(AllotmentId allotment, Amount amount) {}

    /** The answer to a fee: held, now or by an earlier order of the same cause, or refused as a debit would be. */
    sealed interface FeeOutcome {

        record Held(HeldFee fee) implements FeeOutcome {}

        record Refused(DebitOutcome.Refused reason) implements FeeOutcome {}
    }

    /** How a fee ended: by this call or by an earlier one. */
    enum EndOfFee {
        TAKEN,
        RELEASED
    }
}
