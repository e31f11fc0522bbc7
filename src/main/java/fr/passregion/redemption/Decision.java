package fr.passregion.redemption;

import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.partner.PlaceTerms;
import fr.passregion.redemption.Terms.Proposal;
import fr.passregion.wallet.Purse;
import java.util.Optional;

/** What is decided on a debit, from the facts and nothing else: agreed, refused, or asked in a way that makes no sense. */
sealed interface Decision {

    record Agreed(Sale sale) implements Decision {}

    record Refused(Refusal refusal) implements Decision {}

    record Unfit(DebitOutcome.Flaw flaw) implements Decision {}

    static Decision on(DebitRequest request, Facts facts, Trace trace) {
        var place = facts.place(request.counter());
        if (place.suspended()) return new Refused(new Refusal.PartnerSuspended());
        var objection = facts.tries().objection(request.shown());
        if (objection.isPresent()) return new Refused(objection.get());
        return switch (facts.recognition().judge(request.counter(), request.card(), trace)) {
            case Recognition.Result.Refused refused -> new Refused(refused.refusal());
            case Recognition.Result.Recognised known -> on(request, place, known, facts, trace);
        };
    }

    private static Decision on(
            DebitRequest request, PlaceTerms place, Recognition.Result.Recognised known, Facts facts, Trace trace) {
        var agreed = place.agreed(request.benefit());
        if (agreed.isEmpty()) return new Refused(new Refusal.BenefitNotAgreed(request.benefit()));
        var held = facts.rights().of(new Purse(known.bearer().id(), request.benefit()));
        if (held.isEmpty()) return new Refused(new Refusal.BenefitNotGranted(request.benefit()));
        trace.add("right", held.get().lastDay(), held.get().available());
        var objection = objection(request, held.get(), facts);
        if (objection.isPresent()) return new Refused(objection.get());
        return switch (Terms.of(request, held.get(), agreed.get())) {
            case Proposal.Unfit unfit -> new Unfit(unfit.flaw());
            case Proposal.Refused refused -> new Refused(refused.refusal());
            case Proposal.Fair fair ->
                new Agreed(new Sale(request, place.place(), known.reading(), known.bearer(), held.get(), fair.terms()));
        };
    }

    /** Why a benefit that is held cannot be taken now, however much is left of it. */
    private static Optional<Refusal> objection(DebitRequest request, HeldBenefit held, Facts facts) {
        if (held.state() == HeldBenefit.State.EXPIRED)
            return Optional.of(new Refusal.BenefitExpired(held.label(), held.lastDay()));
        var service = request.serviceDate();
        if (service != null && service.isBefore(held.servicesFrom()))
            return Optional.of(new Refusal.NotRetroactive(service, held.servicesFrom()));
        if (facts.rights().isUsedToday(held)) return Optional.of(new Refusal.AlreadyUsedToday(held.label()));
        return Optional.empty();
    }
}
