package fr.passregion.entitlement;

import static java.util.Comparator.comparing;

import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.entitlement.HeldBenefit.State;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.wallet.Allotment;
import fr.passregion.wallet.AllotmentId;
import fr.passregion.wallet.Purse;
import fr.passregion.wallet.Wallets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads rights from the wallet, in the words of the programme of their year. */
@Component
class WalletEntitlements implements Entitlements {

    private final Wallets wallets;
    private final Programmes programmes;
    private final Decisions decisions;

    WalletEntitlements(Wallets wallets, Programmes programmes, Decisions decisions) {
        this.wallets = wallets;
        this.programmes = programmes;
        this.decisions = decisions;
    }

    @Override
    public List<HeldBenefit> of(HolderId holder, LocalDate day) {
        return wallets.of(holder).stream().collect(Collectors.groupingBy(Allotment::benefit)).values().stream()
                .flatMap(years -> inForce(years, day).stream())
                .sorted(comparing(Allotment::year).reversed().thenComparing(this::place))
                .map(allotment -> held(allotment, day))
                .toList();
    }

    @Override
    public Optional<HeldBenefit> of(HolderId holder, BenefitCode benefit, LocalDate day) {
        var years = wallets.of(holder).stream()
                .filter(allotment -> allotment.benefit().equals(benefit))
                .toList();
        return inForce(years, day).map(allotment -> held(allotment, day));
    }

    @Override
    public Answer<LockedRights> lock(Journey journey, Collection<Purse> purses, LocalDate day) {
        return wallets.lock(journey, purses).map(locked -> rights(locked, day));
    }

    private LockedRights rights(List<Allotment> locked, LocalDate day) {
        var onceADay = locked.stream()
                .filter(allotment -> benefit(allotment).oncePerDay())
                .map(Allotment::id)
                .toList();
        var used = onceADay.isEmpty() ? Set.<AllotmentId>of() : wallets.usedOn(day, onceADay);
        var purse = locked.stream()
                .collect(Collectors.groupingBy(allotment -> new Purse(allotment.holder(), allotment.benefit())));
        return new LockedRights(purse, used, day, allotment -> held(allotment, day));
    }

    @Override
    public List<Decision> decisionsOf(HolderId holder, SchoolYear year) {
        return decisions.of(holder, year);
    }

    /** Of one benefit's years, those aside that a changed enrolment has closed: what can still be used, the first to end before the others; otherwise the last that ended. */
    static Optional<Allotment> inForce(Collection<Allotment> all, LocalDate day) {
        var years = all.stream().filter(allotment -> !allotment.closed()).toList();
        var usable = years.stream().filter(allotment -> !allotment.isExpiredOn(day));
        var soonest = Comparator.<Allotment, Boolean>comparing(allotment -> isUsedUp(allotment))
                .thenComparing(Allotment::lastDay);
        return usable.min(soonest).or(() -> years.stream().max(comparing(Allotment::lastDay)));
    }

    private static boolean isUsedUp(Allotment allotment) {
        return !allotment.unlimited() && allotment.available().isZero();
    }

    private int place(Allotment allotment) {
        return programmes.of(allotment.year()).benefits().indexOf(benefit(allotment));
    }

    private Benefit benefit(Allotment allotment) {
        return programmes.of(allotment.year()).benefit(allotment.benefit());
    }

    private HeldBenefit held(Allotment allotment, LocalDate day) {
        var benefit = benefit(allotment);
        return new HeldBenefit(
                allotment.benefit(),
                benefit.label(),
                allotment.id(),
                allotment.unit(),
                allotment.unlimited(),
                allotment.total(),
                allotment.available(),
                allotment.held(),
                allotment.lastDay(),
                allotment.isExpiredOn(day) ? State.EXPIRED : State.USABLE,
                benefit.holderContribution(),
                benefit.servicesFrom(allotment.lastDay(), day),
                benefit.oncePerDay());
    }
}
