package fr.passregion.entitlement;

import fr.passregion.entitlement.BenefitsCredited.CreditedBenefit;
import fr.passregion.programme.Benefit;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.wallet.Allotment;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.NewAllotment;
import fr.passregion.wallet.Wallets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts benefits in their holder's wallet, and tells it. */
@Component
class Loader {

    private final Wallets wallets;
    private final ApplicationEventPublisher events;

    Loader(Wallets wallets, ApplicationEventPublisher events) {
        this.wallets = wallets;
        this.events = events;
    }

    /**
     * A benefit to load from a day on.
     *
     * @param cause what the wallet recognises it by, so that nobody is given it twice
     */
    record Load(Benefit benefit, Amount amount, LocalDate loadedOn, Cause cause) {

        LocalDate lastDay() {
            return benefit.expiry().lastDay(loadedOn);
        }
    }

    /** The benefits of a year that are in the holder's wallet already. */
    Set<BenefitCode> loaded(HolderId holder, SchoolYear year) {
        return wallets.of(holder).stream()
                .filter(allotment -> allotment.year().equals(year))
                .map(Allotment::benefit)
                .collect(Collectors.toSet());
    }

    void load(HolderId holder, SchoolYear year, List<Load> loads) {
        if (loads.isEmpty()) return;
        var credited = loads.stream().map(load -> credit(holder, year, load)).toList();
        events.publishEvent(new BenefitsCredited(holder, year, credited));
    }

    private CreditedBenefit credit(HolderId holder, SchoolYear year, Load load) {
        var benefit = load.benefit();
        var allotment = wallets.open(
                new NewAllotment(holder, benefit.code(), year, benefit.unit(), benefit.unlimited(), load.lastDay()));
        if (!benefit.unlimited()) wallets.credit(allotment.id(), load.amount(), load.cause());
        return new CreditedBenefit(benefit.code(), benefit.label(), load.amount(), benefit.unlimited(), load.lastDay());
    }
}
