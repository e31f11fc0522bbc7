package fr.passregion.entitlement;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.AllotmentId;
import java.time.LocalDate;

/**
 * A benefit as its holder has it on a day: how much was given, what is left, until when, and why (« avantage détenu »).
 * What a partner has reserved and not yet taken is not available.
 *
 * @param servicesFrom the first day of a service that it pays for when it is taken on that day
 * @param oncePerDay whether it is taken once a day at the most
 */
public record HeldBenefit(
        BenefitCode benefit,
        String label,
        AllotmentId allotment,
        Unit unit,
        boolean unlimited,
        Amount total,
        Amount available,
        Amount reserved,
        LocalDate lastDay,
        State state,
        Money holderContribution,
        LocalDate servicesFrom,
        boolean oncePerDay) {

    /** Whether the last day is still to come. */
    public enum State {
        USABLE,
        EXPIRED
    }
}
