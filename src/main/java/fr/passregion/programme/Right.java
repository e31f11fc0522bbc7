package fr.passregion.programme;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one benefit and one enrolment, « droit ».
 *
 * @param amount what it gives in a year, or once its mission is done; zero when refused or without limit
 * @param unlimited without limit: recorded, never counted down
 * @param dueNow whether this enrolment alone is enough to load it in the wallet: false for what awaits a validation
 *     or a mission, and for what is never in the wallet
 * @param notice a French sentence for its holder where a refusal has one of its own, such as books being lent (MAN-02)
 */
public record Right(
        BenefitCode benefit,
        Decision decision,
        Amount amount,
        boolean unlimited,
        boolean dueNow,
        ExpiryRule expiry,
        @Nullable String notice,
        Trace trace) {

    /** Whether the enrolment gives the benefit. */
    public enum Decision {
        GRANTED,
        NOT_GRANTED
    }

    public boolean isGranted() {
        return decision == Decision.GRANTED;
    }
}
