package fr.passregion.entitlement;

import fr.passregion.entitlement.Loader.Load;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Loading;
import fr.passregion.programme.Programmes;
import fr.passregion.programme.Trace;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.wallet.Cause;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads what somebody's decision gives, by the programme's amounts, and keeps that decision. */
@Component
class DecidedAids implements Aids {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final Programmes programmes;
    private final Entitlements entitlements;
    private final Decisions decisions;
    private final Loader loader;

    DecidedAids(Programmes programmes, Entitlements entitlements, Decisions decisions, Loader loader) {
        this.programmes = programmes;
        this.entitlements = entitlements;
        this.decisions = decisions;
        this.loader = loader;
    }

    @Override
    @Transactional
    public HeldBenefit creditAid(HolderId holder, BenefitCode code, Cause cause, LocalDate loadedOn) {
        var programme = programmes.inForce(loadedOn);
        var benefit = programme.benefit(code);
        if (benefit.loading() != Loading.MISSION) throw new IllegalArgumentException("Not an aid: " + code);
        var load = new Load(benefit, amountOf(benefit), loadedOn, new Cause("aid", code.value()));
        var why = step("Aide chargée", "Utilisable jusqu’au " + FRENCH_DAY.format(load.lastDay()), null);
        if (decisions.keep(holder, taken(programme.year(), load, cause, why))) {
            if (entitlements.of(holder, code, loadedOn).isPresent()) {
                throw new IllegalStateException("An aid is given once: " + code + " to " + holder);
            }
            loader.load(holder, programme.year(), List.of(load));
        }
        return entitlements.of(holder, code, loadedOn).orElseThrow();
    }

    /** An aid is the same for everybody: there is no enrolment to ask. */
    private static Amount amountOf(Benefit aid) {
        if (aid.amounts().size() != 1) throw new IllegalStateException("An aid has one amount: " + aid.code());
        return aid.amounts().getFirst().amount();
    }

    @Override
    @Transactional
    public HeldBenefit doubleBenefit(HolderId holder, BenefitCode code, Cause cause, LocalDate day) {
        var programme = programmes.inForce(day);
        var benefit = programme.benefit(code);
        var doubling = benefit.doubling().orElseThrow(() -> new IllegalArgumentException("Never doubled: " + code));
        var once = givenByEnrolment(holder, programme.year(), code);
        var more = new Amount(once.unit(), Math.multiplyExact(once.quantity(), doubling.factor() - 1));
        var load = new Load(
                benefit, more, day, new Cause("doubling", programme.year().label()));
        var why = step("Doublement accordé", "Montant multiplié par " + doubling.factor(), doubling.source());
        var held = entitlements.of(holder, code, day).orElseThrow();
        var isDoubled = decisions.doubled(holder, programme.year()).contains(code);
        if (decisions.keep(holder, taken(programme.year(), load, cause, why))
                && !isDoubled
                && !held.total().covers(once.plus(more))) {
            loader.load(holder, programme.year(), List.of(load));
        }
        return entitlements.of(holder, code, day).orElseThrow();
    }

    /** As the enrolment is now: nothing is doubled before one gave it, nor once it gives it no more. */
    private Amount givenByEnrolment(HolderId holder, SchoolYear year, BenefitCode code) {
        return decisions.of(holder, year).stream()
                .filter(decision -> decision.benefit().equals(code) && Decisions.isOfEnrolment(decision))
                .findFirst()
                .filter(Decision::granted)
                .map(Decision::amount)
                .orElseThrow(() -> new IllegalStateException("Not granted in " + year + ": " + code + " to " + holder));
    }

    private static Decisions.Taken taken(SchoolYear year, Load load, Cause cause, Trace.Step why) {
        var benefit = load.benefit().code();
        return new Decisions.Taken(year, benefit, cause, true, load.amount(), null, new Trace(List.of(why)));
    }

    private static Trace.Step step(String rule, String found, @Nullable String source) {
        return new Trace.Step(rule, Trace.Outcome.MET, found, source, false);
    }
}
