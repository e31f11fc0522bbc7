package fr.passregion.entitlement;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.wallet.Cause;
import java.time.LocalDate;

/** Credits that no enrolment gives by itself: aid earned by a commitment, and benefits doubled by a decision. */
public interface Aids {

    /** Loads an aid such as the driving licence's, usable from that day for the months its programme gives (ENG-06). Once per cause. */
    HeldBenefit creditAid(HolderId holder, BenefitCode benefit, Cause cause, LocalDate loadedOn);

    /** Credits once more what the holder was given of a benefit this year (MAN-04, SPO-02). Once per benefit and year. */
    HeldBenefit doubleBenefit(HolderId holder, BenefitCode benefit, Cause cause, LocalDate day);
}
