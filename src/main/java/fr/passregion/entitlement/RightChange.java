package fr.passregion.entitlement;

import fr.passregion.programme.Benefit;
import fr.passregion.shared.Amount;

/**
 * One benefit before and after a change of enrolment, « ce qui change »: what is left of it to use.
 *
 * @param formerRight what the present enrolment gives in the whole year; without limit, one entry
 * @param right what the new enrolment gives in the whole year
 * @param used what of it was used, or is promised to somebody
 * @param before what is left of it now; where it is without limit, one entry while it is held
 * @param after what will be left
 */
public record RightChange(Benefit benefit, Amount formerRight, Amount right, Amount used, Amount before, Amount after) {

    /** Whether the new enrolment does not give it at all. */
    public boolean isEnded() {
        return right.isZero();
    }

    public boolean isNoChange() {
        return before.equals(after);
    }
}
