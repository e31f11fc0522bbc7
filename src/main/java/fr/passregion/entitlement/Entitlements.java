package fr.passregion.entitlement;

import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.wallet.Purse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rights of holders: what each holds, why, and until when. */
public interface Entitlements {

    /**
     * Every benefit the holder was ever given, once each, in the programme's order: as it can be used that day, or as it
     * last expired.
     */
    List<HeldBenefit> of(HolderId holder, LocalDate day);

    /** The same for one benefit; empty when it was never granted (BEN-03). */
    Optional<HeldBenefit> of(HolderId holder, BenefitCode benefit, LocalDate day);

    /** The rights to these benefits, steady until the caller's transaction ends: what a debit is decided on. */
    Answer<LockedRights> lock(Journey journey, Collection<Purse> purses, LocalDate day);

    /** Why the holder has, or has not, each benefit of a year, the latest decision first. */
    List<Decision> decisionsOf(HolderId holder, SchoolYear year);
}
