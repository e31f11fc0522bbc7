package fr.passregion.entitlement;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.wallet.Cause;
import java.time.LocalDate;

/** Credits that no enrolment gives by itself: aid earned by a commitment, and benefits doubled by a decision. */
public interface Aids {

    /**
     * Loads an aid such as the driving licence's, usable from that day for the months its programme gives (ENG-06). The
     * same cause again changes nothing; a second aid of the same benefit is a bug and throws.
     */
    HeldBenefit creditAid(HolderId holder, BenefitCode benefit, Cause cause, LocalDate loadedOn);

    /**
     * Credits what doubles the amount that the holder's enrolment gave this year (MAN-04, SPO-02). Once per benefit and
     * year, whatever the cause; throws when the benefit is never doubled or was not granted.
     */
    HeldBenefit doubleBenefit(HolderId holder, BenefitCode benefit, Cause cause, LocalDate day);
}
