package fr.passregion.redemption;

import static java.util.stream.Collectors.toMap;

import fr.passregion.card.CardReader;
import fr.passregion.card.CardReader.Means;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.holder.Photos;
import fr.passregion.partner.AgreedBenefit;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.LookupOutcome.Check;
import fr.passregion.redemption.LookupOutcome.Customer;
import fr.passregion.redemption.Terms.Proposal;
import fr.passregion.redemption.TillDecisions.Act;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The till before the ledger. A debit takes its locks always in the same order, the card and then the allotment: two
 * debits can wait for each other but never both.
 */
@Component
class LedgerTill implements Till {

    private final Identification identification;
    private final Partners partners;
    private final Entitlements entitlements;
    private final Photos photos;
    private final Bookings bookings;
    private final CardReader reader;
    private final TillDecisions decisions;
    private final Clock clock;

    LedgerTill(
            Identification identification,
            Partners partners,
            Entitlements entitlements,
            Photos photos,
            Bookings bookings,
            CardReader reader,
            TillDecisions decisions,
            Clock clock) {
        this.identification = identification;
        this.partners = partners;
        this.entitlements = entitlements;
        this.photos = photos;
        this.bookings = bookings;
        this.reader = reader;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public LookupOutcome lookup(Counter counter, ShownCard card) {
        var trace = new Trace(counter, null);
        var outcome = decide(counter, card, trace);
        decisions.record(
                Act.LOOKUP,
                trace,
                switch (outcome) {
                    case LookupOutcome.Found found -> "found";
                    case LookupOutcome.Refused refused -> refused.refusal().code();
                });
        return outcome;
    }

    @Override
    @Transactional
    public DebitOutcome debit(DebitRequest request) {
        var trace = new Trace(request.counter(), request.benefit());
        var outcome = decide(request, trace);
        decisions.record(
                Act.DEBIT,
                trace,
                switch (outcome) {
                    case DebitOutcome.Booked booked -> "booked";
                    case DebitOutcome.Refused refused -> refused.refusal().code();
                    case DebitOutcome.Unfit unfit -> "unfit";
                });
        return outcome;
    }

    private LookupOutcome decide(Counter counter, ShownCard card, Trace trace) {
        if (isSuspended(place(counter))) return new LookupOutcome.Refused(new Refusal.PartnerSuspended());
        return switch (identification.forLookup(counter, card, trace)) {
            case Identification.Result.Refused refused -> new LookupOutcome.Refused(refused.refusal());
            case Identification.Result.Recognised known -> found(counter, known);
        };
    }

    private LookupOutcome found(Counter counter, Identification.Result.Recognised known) {
        var holder = known.holder();
        var photo = photos.newestApprovedOf(holder.id()).map(Photos.Photo::id).orElse(null);
        var customer = new Customer(holder.firstName(), holder.birthDate().getYear(), photo);
        var check = known.reading().means() == Means.PRINTED_CODE ? Check.COMPARE_PHOTO : Check.NONE;
        var agreed = partners.agreedAt(counter.pointOfSale(), today()).stream()
                .collect(toMap(AgreedBenefit::benefit, benefit -> benefit));
        List<HeldBenefit> benefits = entitlements.of(holder.id(), today()).stream()
                .filter(held -> agreed.containsKey(held.benefit()) && isUsable(held))
                .toList();
        return new LookupOutcome.Found(customer, check, benefits);
    }

    private DebitOutcome decide(DebitRequest request, Trace trace) {
        var place = place(request.counter());
        if (isSuspended(place)) return new DebitOutcome.Refused(new Refusal.PartnerSuspended());
        return switch (identification.forDebit(request.counter(), request.card(), trace)) {
            case Identification.Result.Refused refused -> new DebitOutcome.Refused(refused.refusal());
            case Identification.Result.Recognised known -> decide(request, place, known, trace);
        };
    }

    private DebitOutcome decide(
            DebitRequest request, PointOfSale place, Identification.Result.Recognised known, Trace trace) {
        var day = request.serviceDate();
        if (day != null && day.isBefore(today())) return new DebitOutcome.Refused(new Refusal.NotRetroactive(day));
        var agreed = agreement(request);
        if (agreed.isEmpty()) return new DebitOutcome.Refused(new Refusal.BenefitNotAgreed(request.benefit()));
        var held = entitlements.of(known.holder().id(), request.benefit(), today());
        if (held.isEmpty()) return new DebitOutcome.Refused(new Refusal.BenefitNotGranted(request.benefit()));
        trace.add("right until " + held.get().lastDay() + ", available "
                + held.get().available());
        if (!isUsable(held.get())) return new DebitOutcome.Refused(expired(held.get()));
        return switch (Terms.of(request, held.get(), agreed.get())) {
            case Proposal.Unfit unfit -> new DebitOutcome.Unfit(unfit.flaw());
            case Proposal.Refused refused -> new DebitOutcome.Refused(refused.refusal());
            case Proposal.Fair fair -> book(new Bookings.Sale(request, place, held.get(), fair.terms()), known, trace);
        };
    }

    private DebitOutcome book(Bookings.Sale sale, Identification.Result.Recognised known, Trace trace) {
        var outcome = bookings.book(sale, known.holder().id());
        if (outcome instanceof DebitOutcome.Booked booked) {
            reader.spend(known.reading());
            trace.add("booked " + booked.redemption().id());
        }
        return outcome;
    }

    private Optional<AgreedBenefit> agreement(DebitRequest request) {
        return partners.agreedAt(request.counter().pointOfSale(), today()).stream()
                .filter(agreed -> agreed.benefit().equals(request.benefit()))
                .findFirst();
    }

    private PointOfSale place(Counter counter) {
        return partners.pointOfSale(counter.pointOfSale())
                .orElseThrow(() -> new IllegalArgumentException("No such point of sale: " + counter.pointOfSale()));
    }

    private boolean isSuspended(PointOfSale place) {
        return partners.find(place.partner()).orElseThrow().suspended();
    }

    private static boolean isUsable(HeldBenefit held) {
        return held.state() == HeldBenefit.State.USABLE;
    }

    private static Refusal expired(HeldBenefit held) {
        return new Refusal.BenefitExpired(held.label(), held.lastDay());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
