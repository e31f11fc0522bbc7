package fr.passregion.entitlement;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rights of holders: what each holds, why, and until when. */
public interface Entitlements {

    /** The benefits whose year is in force that day, or that outlive it, in the programme's order; expired ones included. */
    List<HeldBenefit> of(HolderId holder, LocalDate day);

    /** What the holder holds of one benefit that day; empty when it was never granted (BEN-03). */
    Optional<HeldBenefit> of(HolderId holder, BenefitCode benefit, LocalDate day);
}
