package fr.passregion.redemption;

import fr.passregion.card.Cards;
import fr.passregion.card.DigitalCards;
import fr.passregion.entitlement.Aids;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.holder.Holder;
import fr.passregion.partner.AgreedBenefit;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Loading;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.PracticePeople.Part;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.SchoolYear;
import fr.passregion.wallet.Cause;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes practice cards when a place first asks for them, by the moves that make any card: order, credit, debit, opposition. */
@Component
class MadePracticeCards implements PracticeCards {

    private static final int MOST_SETS = 20;

    private final PracticePeople people;
    private final Cards cards;
    private final DigitalCards digitalCards;
    private final Entitlements entitlements;
    private final Aids aids;
    private final Programmes programmes;
    private final Partners partners;
    private final Till till;
    private final Clock clock;

    MadePracticeCards(
            PracticePeople people,
            Cards cards,
            DigitalCards digitalCards,
            Entitlements entitlements,
            Aids aids,
            Programmes programmes,
            Partners partners,
            Till till,
            Clock clock) {
        this.people = people;
        this.cards = cards;
        this.digitalCards = digitalCards;
        this.entitlements = entitlements;
        this.aids = aids;
        this.programmes = programmes;
        this.partners = partners;
        this.till = till;
        this.clock = clock;
    }

    @Override
    public List<PracticeCard> of(PointOfSale place) {
        var set = Math.max(1, sets(place));
        return Stream.of(Case.values())
                .map(shows -> card(shows, holder(place, shows, set)))
                .toList();
    }

    @Override
    public void renew(PointOfSale place) {
        var next = sets(place) + 1;
        if (next > MOST_SETS) return;
        for (var shows : Case.values()) holder(place, shows, next);
    }

    /** How many sets the place has had this school year. */
    private int sets(PointOfSale place) {
        var set = 0;
        while (people.find(part(place, Case.PLENTY, set + 1)).isPresent()) set++;
        return set;
    }

    private Holder holder(PointOfSale place, Case shows, int set) {
        var part = part(place, shows, set);
        var holder = people.find(part).orElseGet(() -> people.make(part, today()));
        prepare(holder, place, part);
        return holder;
    }

    /** Makes the card show its case; where it does so already, nothing changes. */
    private void prepare(Holder holder, PointOfSale place, Part part) {
        agreedAt(place).filter(this::isEarned).forEach(aid -> aids.creditAid(holder.id(), aid, cause(part), today()));
        switch (part.shows()) {
            case PLENTY -> {}
            case NOTHING_LEFT -> useUp(place, holder);
            case BLOCKED -> cards.block(cards.newestOf(holder.id()).orElseThrow(), "Carte d’entraînement");
        }
    }

    private boolean isEarned(BenefitCode benefit) {
        return programmes
                .inForce(today())
                .findBenefit(benefit)
                .map(Benefit::loading)
                .filter(Loading.MISSION::equals)
                .isPresent();
    }

    private void useUp(PointOfSale place, Holder holder) {
        var agreed = agreedAt(place).toList();
        for (var held : entitlements.of(holder.id(), today())) {
            var isCounted = !held.unlimited() && !held.available().isZero();
            if (isCounted && agreed.contains(held.benefit())) till.debit(all(place, holder, held));
        }
    }

    private DebitRequest all(PointOfSale place, Holder holder, HeldBenefit held) {
        var number = cards.newestOf(holder.id()).orElseThrow().number().digits();
        var shown = new ShownCard.Typed(number, holder.birthDate());
        var counter = new Counter(place.id(), true);
        return switch (held.unit()) {
            case EUR ->
                new DebitRequest(
                        counter, shown, held.benefit(), held.available().money(), null, null, null, PREPARATION);
            case TICKET, ENTRY -> {
                var pieces = Math.toIntExact(held.available().quantity());
                yield new DebitRequest(counter, shown, held.benefit(), null, null, pieces, null, PREPARATION);
            }
        };
    }

    private Stream<BenefitCode> agreedAt(PointOfSale place) {
        return partners.agreedAt(place.id(), today()).stream().map(AgreedBenefit::benefit);
    }

    private PracticeCard card(Case shows, Holder holder) {
        var card = cards.newestOf(holder.id()).orElseThrow();
        return new PracticeCard(shows, holder.birthDate(), cards.staticQr(card), digitalCards.of(card));
    }

    private static Cause cause(Part part) {
        return new Cause("practice", part.email());
    }

    private Part part(PointOfSale place, Case shows, int set) {
        return new Part(place.id(), SchoolYear.containing(today()), shows, set);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
