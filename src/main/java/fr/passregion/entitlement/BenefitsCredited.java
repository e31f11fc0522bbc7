package fr.passregion.entitlement;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;

/** A holder was given benefits for a school year. Published once, inside the transaction that credits them. */
public record BenefitsCredited(HolderId holder, SchoolYear year, List<CreditedBenefit> benefits) {

    /** One of them; the amount is none for a benefit without limit. */
    public record CreditedBenefit(
            BenefitCode benefit, String label, Amount amount, boolean unlimited, LocalDate lastDay) {}
}
