package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;

/** Tickets or entries that a payee took, and what the Region owes for them in euros by the agreement's tariff (SET-03). */
public record Pricing(Payee payee, Amount taken, Money price, BenefitCode benefit, SchoolYear year, Cause cause) {

    public Pricing {
        if (taken.unit() == Unit.EUR) throw new IllegalArgumentException("Euros need no price");
        if (taken.isZero()) throw new IllegalArgumentException("Nothing was taken");
    }

    /** One claim may price several benefits: each is a cause of its own. */
    Cause causeForBenefit() {
        return new Cause(cause.kind(), cause.reference() + " " + benefit + " " + year);
    }
}
