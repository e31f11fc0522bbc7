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
import fr.passregion.reminder.RightsAboutToLapse.Left;
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
    private static final int FARTHER_KILOMETRES = 100;

    /** From here on the distance is said. */
    private static final int FAR = 10;

    /** What to say; places only where the home's town is in the Region and something is near. */
    record Said(List<Left> left, List<String> places) {}

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

    private static Left inWords(HeldBenefit held, Programme programme) {
        var amount = held.available();
        return new Left(
                held.benefit(),
                held.label(),
                amount,
                programme.benefit(held.benefit()).inWords(amount));
    }

    /** The nearest of all the places where one of these can be used; farther where too few are near. */
    private List<String> places(Holder holder, List<HeldBenefit> left) {
        var home = home(holder);
        if (home.isEmpty()) return List.of();
        var around = nearest(home.get(), left, AROUND_KILOMETRES);
        var found = around.size() < PLACES ? nearest(home.get(), left, FARTHER_KILOMETRES) : around;
        return found.stream().map(Wording::inWords).toList();
    }

    private List<Place> nearest(Town home, List<HeldBenefit> left, int kilometres) {
        return left.stream()
                .flatMap(held -> locator.find(new Wanted(home, kilometres, held.benefit(), false)).stream()
                        .limit(PLACES))
                .distinct()
                .sorted(Comparator.comparing(Place::kilometres, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Place::name))
                .limit(PLACES)
                .toList();
    }

    private static String inWords(Place place) {
        var kilometres = place.kilometres();
        var far = kilometres == null || kilometres < FAR ? "" : " (" + Math.round(kilometres) + "\u00a0km)";
        return place.name() + ", " + place.town() + far;
    }

    private Optional<Town> home(Holder holder) {
        var address = holder.contact().address();
        return locator.towns(address.town() + " " + address.postcode()).stream()
                .findFirst()
                .or(() -> locator.towns(address.postcode()).stream().findFirst());
    }
}
