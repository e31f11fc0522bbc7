package fr.passregion.demo;

import static java.util.stream.Collectors.toMap;

import fr.passregion.calendar.TimeMachine;
import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.database.Demonstration;
import fr.passregion.entitlement.Aids;
import fr.passregion.holder.Holder;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.Uai;
import fr.passregion.wallet.Cause;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * The fourteen months before the demonstration opens, lived by legal moves at their own dates: last year's Passes and
 * their end on 31 May, this year's orders, purchases, and a first reimbursement.
 */
@Component
@Conditional(Demonstration.class)
class Season {

    static final LocalDateTime BEGINNING = LocalDateTime.of(2025, 9, 8, 8, 0);
    private static final int MOVING = 2;
    private static final int CLASS = 6;
    private static final Set<String> LAST_YEARS = Set.of("expired", "aid_only");

    private final TimeMachine time;
    private final People people;
    private final CardMaker cardMaker;
    private final Purchases purchases;
    private final Aids aids;
    private final Cards cards;
    private final Moves moves;
    private final Trips trips;
    private final Clock clock;

    Season(
            TimeMachine time,
            People people,
            CardMaker cardMaker,
            Purchases purchases,
            Aids aids,
            Cards cards,
            Moves moves,
            Trips trips,
            Clock clock) {
        this.time = time;
        this.people = people;
        this.cardMaker = cardMaker;
        this.purchases = purchases;
        this.aids = aids;
        this.cards = cards;
        this.moves = moves;
        this.trips = trips;
        this.clock = clock;
    }

    /** Sets a clock that has told nothing yet to the first morning. */
    void begin() {
        time.restart(BEGINNING.atZone(clock.getZone()).toInstant());
    }

    /** Those whose Pass was last year's: ordered, used a little, expired on 31 May. */
    Map<String, Holder> lastYear(RegionFile region, Map<PartnerKind, Places.OpenShop> shops) {
        var stars = confirmAll(region, star -> LAST_YEARS.contains(star.shownAs()));
        var others = Hands.each(region.lastYear(), pupil -> people.order(pupil.person(), null));
        others.forEach(people::confirm);
        cardMaker.makeAndSend(
                others.stream().map(ordered -> ordered.holder().id()).toList());
        at(2025, 11, 15);
        purchases.buy(holder(stars, "expired"), "LIVRES_LOISIR", Money.cents(900), shops);
        purchases.enter(holder(stars, "expired"), "CINEMA", shops);
        return stars;
    }

    /** This year's cast, with what sets each case apart. */
    Map<String, Holder> thisYear(RegionFile region, Map<PartnerKind, Places.OpenShop> shops) {
        at(2026, 9, 7);
        var stars = confirmAll(region, star -> !LAST_YEARS.contains(star.shownAs()));
        at(2026, 10, 3);
        aids.doubleBenefit(
                holder(stars, "doubled").id(), new BenefitCode("SPORT"), new Cause("decision", "demo"), today());
        purchases.useUp(holder(stars, "nothing_left"), shops);
        purchases.enter(holder(stars, "plenty"), "CINEMA", shops);
        at(2026, 10, 17);
        purchases.buy(holder(stars, "plenty"), "LIVRES_LOISIR", Money.cents(660), shops);
        purchases.enter(holder(stars, "plenty"), "MUSEE", shops);
        cards.block(card(holder(stars, "blocked")), "Perdue, déclarée par sa titulaire");
        return stars;
    }

    /** The aid of somebody whose school years are over, earned by a mission (ENG-06). */
    void loadAid(Holder holder) {
        at(2026, 11, 2);
        aids.creditAid(holder.id(), new BenefitCode("PERMIS"), new Cause("mission", "demo"), today());
    }

    /** The others: some complete, some waiting for their school, for the Region, or for themselves. */
    void crowd(RegionFile region, Map<PartnerKind, Places.OpenShop> shops) {
        var crowds = new Crowds(region);
        var complete = Hands.each(crowds.of(region.crowd().complete()), this::order);
        complete.forEach(people::confirm);
        cardMaker.makeAndSend(
                complete.stream().map(ordered -> ordered.holder().id()).toList());
        at(2026, 11, 14);
        complete.stream()
                .limit(9)
                .forEach(ordered -> purchases.buy(ordered.holder(), "LIVRES_LOISIR", Money.cents(790), shops));
        at(2026, 11, 18);
        Hands.each(crowds.of(region.crowd().waitingForPhoto()), this::order).forEach(people::acceptEnrolment);
        var busySchool = region.institutions().getFirst().uai();
        Hands.each(crowds.of(region.crowd().waitingForInstitution(), busySchool), this::order);
        Hands.each(crowds.of(region.crowd().photoRefused()), this::order)
                .forEach(ordered -> people.refusePhoto(
                        ordered, "Ta photo est floue. Essuie l’objectif et recommence face à la lumière."));
        move(region, crowds, shops);
    }

    /** Those who change establishment in the course of the year, and a class that goes out. */
    private void move(RegionFile region, Crowds crowds, Map<PartnerKind, Places.OpenShop> shops) {
        at(2026, 11, 19);
        var here = region.institutions().getFirst().uai();
        var there = region.institutions().get(1).uai();
        var coming = Hands.each(crowds.of(3, there), this::order);
        var present = Hands.each(crowds.of(MOVING + CLASS, here), this::order);
        Stream.concat(coming.stream(), present.stream()).forEach(people::confirm);
        cardMaker.makeAndSend(Stream.concat(coming.stream(), present.stream())
                .map(ordered -> ordered.holder().id())
                .toList());
        moves.between(new Uai(here), new Uai(there), coming, present);
        var pupils = present.stream().skip(MOVING).map(People.Ordered::holder).toList();
        trips.announce(new Uai(here), LocalDate.ofInstant(time.opening(), clock.getZone()), pupils, shops);
    }

    void open() {
        time.moveTo(time.opening());
    }

    private Map<String, Holder> confirmAll(RegionFile region, java.util.function.Predicate<RegionFile.Star> chosen) {
        var stars = region.cast().stream().filter(chosen).toList();
        var orders = Hands.each(stars, star -> people.order(star.person(), region.password()));
        var ordered = IntStream.range(0, stars.size())
                .boxed()
                .collect(toMap(place -> stars.get(place).shownAs(), orders::get));
        ordered.forEach((shownAs, order) -> {
            if (isFixture(shownAs)) cards.issueForTests(order.holder().id());
        });
        ordered.values().forEach(people::confirm);
        cardMaker.makeAndSend(ordered.entrySet().stream()
                .filter(entry -> !isFixture(entry.getKey()))
                .map(entry -> entry.getValue().holder().id())
                .toList());
        return ordered.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().holder()));
    }

    /** A card for test keys alone, which the card maker never sees. */
    private static boolean isFixture(String shownAs) {
        return shownAs.startsWith("test_");
    }

    private People.Ordered order(People.Person person) {
        return people.order(person, null);
    }

    private Card card(Holder holder) {
        return cards.liveOf(holder.id()).orElseThrow();
    }

    private static Holder holder(Map<String, Holder> stars, String shownAs) {
        return Objects.requireNonNull(stars.get(shownAs));
    }

    private void at(int year, int month, int day) {
        time.moveTo(LocalDateTime.of(year, month, day, 10, 30)
                .atZone(clock.getZone())
                .toInstant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
