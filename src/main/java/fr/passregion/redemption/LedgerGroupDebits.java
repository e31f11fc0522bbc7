package fr.passregion.redemption;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.partner.Partners;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.GroupDebitOutcome.Done;
import fr.passregion.redemption.GroupDebitOutcome.LineResult;
import fr.passregion.redemption.GroupDebitRequest.Line;
import fr.passregion.redemption.Outing.Participant;
import fr.passregion.redemption.TillDecisions.Act;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Debits an outing in one round: each line is decided like a debit for which that young person’s card was scanned, and a
 * refusal of one changes nothing for the others.
 */
@Component
class LedgerGroupDebits implements GroupDebits {

    private final StoredOutings outings;
    private final Cards cards;
    private final Partners partners;
    private final Programmes programmes;
    private final Rounds rounds;
    private final Clock clock;

    LedgerGroupDebits(
            StoredOutings outings, Cards cards, Partners partners, Programmes programmes, Rounds rounds, Clock clock) {
        this.outings = outings;
        this.cards = cards;
        this.partners = partners;
        this.programmes = programmes;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<GroupDebitOutcome> debit(GroupDebitRequest request) {
        return outings.lock(request.counter(), request.outing()).map(outing -> debit(request, outing));
    }

    private GroupDebitOutcome debit(GroupDebitRequest request, Outing outing) {
        var refusal = refusal(outing);
        if (refusal.isPresent()) return new GroupDebitOutcome.Refused(refusal.get());
        var sales = sales(request, outing);
        var round = rounds.open(sales.values());
        var results = new ArrayList<LineResult>();
        for (var line : request.lines()) {
            var sale = sales.get(line.participant());
            var debited = sale == null ? null : round.debit(Act.GROUP_DEBIT, sale);
            if (debited instanceof DebitOutcome.Unfit unfit) return new GroupDebitOutcome.Unfit(unfit.flaw());
            results.add(debited == null ? untouched(line, outing) : result(line, debited));
        }
        rounds.close(round);
        outings.debited(booked(results));
        return new Done(outing, List.copyOf(results));
    }

    /** What no line can be debited for. */
    private Optional<Refusal> refusal(Outing outing) {
        var today = LocalDate.now(clock);
        var place = partners.termsAt(List.of(outing.pointOfSale()), today).get(outing.pointOfSale());
        if (place == null) throw new IllegalStateException("No such point of sale: " + outing.pointOfSale());
        if (place.suspended()) return Optional.of(new Refusal.PartnerSuspended());
        var personal = programmes
                .inForce(today)
                .findBenefit(outing.benefit())
                .filter(benefit -> !benefit.groupUse())
                .map(Benefit::label);
        if (personal.isPresent()) return personal.map(Refusal.GroupNotAllowed::new);
        return place.agreed(outing.benefit()).isEmpty()
                ? Optional.of(new Refusal.BenefitNotAgreed(outing.benefit()))
                : Optional.empty();
    }

    /** The debits to decide: of who is there, has a card and was not debited before. */
    private Map<ParticipantId, DebitRequest> sales(GroupDebitRequest request, Outing outing) {
        var sales = new LinkedHashMap<ParticipantId, DebitRequest>();
        for (var line : request.lines()) {
            if (!line.present()) continue;
            outing.participant(line.participant())
                    .filter(listed -> listed.redemption() == null)
                    .flatMap(listed -> cards.liveOf(listed.holder()))
                    .ifPresent(card -> sales.put(line.participant(), sale(request, outing, card)));
        }
        return sales;
    }

    private DebitRequest sale(GroupDebitRequest request, Outing outing, Card card) {
        return new DebitRequest(
                request.counter(),
                new ShownCard.Scanned(cards.staticQr(card)),
                outing.benefit(),
                request.price(),
                null,
                null,
                outing.day(),
                outing.id().value());
    }

    private static LineResult untouched(Line line, Outing outing) {
        if (!line.present()) return new LineResult.Absent(line.participant());
        return new LineResult.Refused(
                line.participant(),
                outing.participant(line.participant())
                        .map(LedgerGroupDebits::refusal)
                        .orElseGet(Refusal.ParticipantNotListed::new));
    }

    private static Refusal refusal(Participant listed) {
        return listed.redemption() == null ? new Refusal.CardBlocked() : new Refusal.ParticipantAlreadyDebited();
    }

    private static LineResult result(Line line, DebitOutcome outcome) {
        return switch (outcome) {
            case DebitOutcome.Booked booked -> new LineResult.Booked(line.participant(), booked);
            case DebitOutcome.Refused refused -> new LineResult.Refused(line.participant(), refused.refusal());
            case DebitOutcome.Unfit unfit -> throw new IllegalStateException("Said for all lines before");
        };
    }

    private static Map<ParticipantId, RedemptionId> booked(List<LineResult> results) {
        var booked = new HashMap<ParticipantId, RedemptionId>();
        for (var result : results) {
            if (result instanceof LineResult.Booked line)
                booked.put(line.participant(), line.debit().redemption().id());
        }
        return booked;
    }
}
