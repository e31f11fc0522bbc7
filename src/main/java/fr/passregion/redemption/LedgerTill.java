package fr.passregion.redemption;

import fr.passregion.card.CardReader.Means;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.holder.Photos;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PlaceTerms;
import fr.passregion.redemption.LookupOutcome.Check;
import fr.passregion.redemption.LookupOutcome.Customer;
import fr.passregion.redemption.TillDecisions.Act;
import fr.passregion.redemption.TillDecisions.Attempt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The till before the ledger. */
@Component
class LedgerTill implements Till {

    private final Identification identification;
    private final Partners partners;
    private final Entitlements entitlements;
    private final Photos photos;
    private final Rounds rounds;
    private final TillDecisions decisions;
    private final Clock clock;

    LedgerTill(
            Identification identification,
            Partners partners,
            Entitlements entitlements,
            Photos photos,
            Rounds rounds,
            TillDecisions decisions,
            Clock clock) {
        this.identification = identification;
        this.partners = partners;
        this.entitlements = entitlements;
        this.photos = photos;
        this.rounds = rounds;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public DebitOutcome debit(DebitRequest request) {
        var round = rounds.open(List.of(request));
        var outcome = round.debit(request);
        rounds.close(round);
        return outcome;
    }

    @Override
    @Transactional
    public LookupOutcome lookup(Counter counter, ShownCard card) {
        var trace = new Trace(counter, null);
        var outcome = decide(counter, card, trace);
        var decision = switch (outcome) {
            case LookupOutcome.Found found -> "found";
            case LookupOutcome.Refused refused -> refused.refusal().code();
        };
        decisions.keep(List.of(new Attempt(Act.LOOKUP, trace, decision)), clock.instant());
        return outcome;
    }

    private LookupOutcome decide(Counter counter, ShownCard card, Trace trace) {
        var place = partners.termsAt(List.of(counter.pointOfSale()), today()).get(counter.pointOfSale());
        if (place == null) throw new IllegalArgumentException("No such point of sale: " + counter.pointOfSale());
        if (place.suspended()) return new LookupOutcome.Refused(new Refusal.PartnerSuspended());
        return switch (identification.forLookup(card).judge(counter, card, trace)) {
            case Recognition.Result.Refused refused -> new LookupOutcome.Refused(refused.refusal());
            case Recognition.Result.Recognised known -> found(place, known);
        };
    }

    private LookupOutcome found(PlaceTerms place, Recognition.Result.Recognised known) {
        var holder = known.holder();
        var photo = photos.newestApprovedOf(holder.id()).map(Photos.Photo::id).orElse(null);
        var customer = new Customer(holder.firstName(), holder.birthDate().getYear(), photo);
        var check = known.reading().means() == Means.PRINTED_CODE ? Check.COMPARE_PHOTO : Check.NONE;
        List<HeldBenefit> benefits = entitlements.of(holder.id(), today()).stream()
                .filter(held -> place.agreed(held.benefit()).isPresent() && held.state() == HeldBenefit.State.USABLE)
                .toList();
        return new LookupOutcome.Found(customer, check, benefits);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
