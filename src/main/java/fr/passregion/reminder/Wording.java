package fr.passregion.reminder;

import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.partner.Locator;
import fr.passregion.partner.Locator.Wanted;
import fr.passregion.partner.Place;
import fr.passregion.partner.Town;
import fr.passregion.programme.BenefitFamily;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is left and where it can be used, in words that may be read over a shoulder: nothing of health is named. */
@Component
class Wording {

    private static final int PLACES = 3;
    private static final int AROUND_KILOMETRES = 30;

    /** What to say; places only where the home's town is in the Region and something is near. */
    record Said(List<String> left, List<String> places) {}

    private final Entitlements entitlements;
    private final Programmes programmes;
    private final Holders holders;
    private final Locator locator;
    private final Clock clock;

    Wording(Entitlements entitlements, Programmes programmes, Holders holders, Locator locator, Clock clock) {
        this.entitlements = entitlements;
        this.programmes = programmes;
        this.holders = holders;
        this.locator = locator;
        this.clock = clock;
    }

    /** Nothing where all that is left is not to be named. */
    Optional<Said> of(HolderId holder, LocalDate lastDay) {
        var programme = programmes.inForce(lastDay);
        var left = entitlements.of(holder, LocalDate.now(clock)).stream()
                .filter(held -> held.lastDay().equals(lastDay))
                .filter(held -> !held.unlimited() && !held.available().isZero())
                .filter(held -> programme
                        .findBenefit(held.benefit())
                        .filter(benefit -> benefit.family() != BenefitFamily.HEALTH)
                        .isPresent())
                .toList();
        if (left.isEmpty()) return Optional.empty();
        return Optional.of(new Said(
                left.stream().map(held -> inWords(held, programme)).toList(),
                places(holders.find(holder).orElseThrow(), left)));
    }

    private static String inWords(HeldBenefit held, Programme programme) {
        return held.label() + "\u00a0: " + programme.benefit(held.benefit()).inWords(held.available());
    }

    /** The nearest of all the places where one of these can be used. */
    private List<String> places(Holder holder, List<HeldBenefit> left) {
        var home = home(holder);
        if (home.isEmpty()) return List.of();
        return left.stream()
                .flatMap(held -> near(home.get(), held.benefit()).stream().limit(PLACES))
                .distinct()
                .sorted(Comparator.comparing(Place::kilometres, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Place::name))
                .limit(PLACES)
                .map(place -> place.name() + ", " + place.town())
                .toList();
    }

    private List<Place> near(Town home, BenefitCode benefit) {
        return locator.find(new Wanted(home, AROUND_KILOMETRES, benefit, false));
    }

    private Optional<Town> home(Holder holder) {
        var address = holder.contact().address();
        return locator.towns(address.town() + " " + address.postcode()).stream()
                .findFirst()
                .or(() -> locator.towns(address.postcode()).stream().findFirst());
    }
}
