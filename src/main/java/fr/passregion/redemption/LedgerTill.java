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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The till before the ledger. */
@Component
class LedgerTill implements Till {

    private final Tries tries;
    private final Identification identification;
    private final Partners partners;
    private final Entitlements entitlements;
    private final Photos photos;
    private final Rounds rounds;
    private final TillDecisions decisions;
    private final Clock clock;

    LedgerTill(
            Tries tries,
            Identification identification,
            Partners partners,
            Entitlements entitlements,
            Photos photos,
            Rounds rounds,
            TillDecisions decisions,
            Clock clock) {
        this.tries = tries;
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
        var now = clock.instant();
        var shown = new Showing(counter, card);
        var trace = new Trace(counter, null);
        var place = place(counter);
        var turn = tries.inTurn(place.suspended() ? List.of() : List.of(shown), now);
        var outcome = place.suspended()
                ? new LookupOutcome.Refused(new Refusal.PartnerSuspended())
                : decide(place, shown, turn, trace);
        tries.keep(turn.failures());
        decisions.keep(List.of(attempt(outcome, trace, turn.printOf(shown))), now);
        return outcome;
    }

    private static Attempt attempt(LookupOutcome outcome, Trace trace, @Nullable NumberPrint number) {
        return switch (outcome) {
            case LookupOutcome.Found found -> Attempt.done(Act.LOOKUP, trace, "found");
            case LookupOutcome.Refused refused -> Attempt.refused(Act.LOOKUP, trace, refused.refusal(), number);
        };
    }

    private PlaceTerms place(Counter counter) {
        var place = partners.termsAt(List.of(counter.pointOfSale()), today()).get(counter.pointOfSale());
        if (place == null) throw new IllegalArgumentException("No such point of sale: " + counter.pointOfSale());
        return place;
    }

    private LookupOutcome decide(PlaceTerms place, Showing shown, TurnOfTries turn, Trace trace) {
        var objection = turn.objection(shown);
        if (objection.isPresent()) return new LookupOutcome.Refused(objection.get());
        var recognition = identification.forLookup(shown.card());
        return switch (recognition.judge(shown.counter(), shown.card(), trace)) {
            case Recognition.Result.Recognised known -> found(place, known);
            case Recognition.Result.Refused refused -> {
                recognition.count(refused.refusal(), shown, turn);
                yield new LookupOutcome.Refused(refused.refusal());
            }
        };
    }

    private LookupOutcome found(PlaceTerms place, Recognition.Result.Recognised known) {
        var holder = known.bearer();
        var photo = photos.idOfNewestApprovedOf(holder.id()).orElse(null);
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
