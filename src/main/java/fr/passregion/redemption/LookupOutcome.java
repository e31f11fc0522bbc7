package fr.passregion.redemption;

import fr.passregion.entitlement.HeldBenefit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to a look-up. */
public sealed interface LookupOutcome {

    /** The benefits held that this point of sale has an agreement for and that have not expired, used up or not. */
    record Found(Customer customer, Check check, List<HeldBenefit> benefits) implements LookupOutcome {}

    record Refused(Refusal refusal) implements LookupOutcome {}

    /** All that a till may see of the person who stands there: face, first name, year of birth (BEN-10). */
    record Customer(
            String firstName, int birthYear, @Nullable UUID photo) {}

    /** What the cashier must still do to be sure of the person. */
    enum Check {
        NONE,
        /** The printed code is as good as the card alone: compare the face. */
        COMPARE_PHOTO
    }
}
