package fr.passregion.redemption;

import fr.passregion.partner.Partners;
import fr.passregion.redemption.Terms.Proposal;
import fr.passregion.redemption.TillDecisions.Act;
import fr.passregion.redemption.TillDecisions.Attempt;
import fr.passregion.wallet.AllotmentId;
import fr.passregion.wallet.CaptureOutcome;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.Hold.Manner;
import fr.passregion.wallet.Holds;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The second step: what was promised becomes an ordinary debit. The promise was made on the facts of its moment and is
 * kept, also when a card was opposed or a day has ended since; a partner suspended since takes nothing.
 */
@Component
class Captures {

    private final Partners partners;
    private final Holds holds;
    private final StoredRedemptions redemptions;
    private final StoredAuthorizations authorizations;
    private final TillDecisions decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Captures(
            Partners partners,
            Holds holds,
            StoredRedemptions redemptions,
            StoredAuthorizations authorizations,
            TillDecisions decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.partners = partners;
        this.holds = holds;
        this.redemptions = redemptions;
        this.authorizations = authorizations;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    DebitOutcome capture(CaptureRequest request, Authorization authorization) {
        var outcome = decide(request, authorization);
        switch (outcome) {
            case DebitOutcome.Booked booked -> {} // its decision stands with it
            case DebitOutcome.Refused refused -> record(Act.CAPTURE, authorization, refused.refusal(), "");
            case DebitOutcome.Unfit unfit -> record(Act.CAPTURE, authorization, null, "unfit");
        }
        return outcome;
    }

    private DebitOutcome decide(CaptureRequest request, Authorization authorization) {
        if (partners.find(authorization.partner()).orElseThrow().suspended())
            return new DebitOutcome.Refused(new Refusal.PartnerSuspended());
        return switch (CaptureTerms.of(request, authorization)) {
            case Proposal.Unfit unfit -> new DebitOutcome.Unfit(unfit.flaw());
            case Proposal.Refused refused -> new DebitOutcome.Refused(standing(authorization, refused.refusal()));
            case Proposal.Fair fair -> book(authorization, fair.terms());
        };
    }

    /** That too much is asked matters only while something is held. */
    private Refusal standing(Authorization authorization, Refusal refusal) {
        var ended = holds.find(authorization.hold()).orElseThrow().endedBy(clock.instant());
        return ended == null ? refusal : refusal(ended);
    }

    private DebitOutcome book(Authorization authorization, Terms terms) {
        var id = RedemptionIds.at(clock.instant());
        return switch (holds.capture(authorization.hold(), terms.taken(), new Cause("redemption", id.value()))) {
            case CaptureOutcome.Ended ended -> new DebitOutcome.Refused(refusal(ended.manner()));
            case CaptureOutcome.ExceedsHold less ->
                new DebitOutcome.Refused(new Refusal.CaptureExceedsAuthorization(less.held()));
            case CaptureOutcome.Captured done -> booked(authorization, terms, id, done);
        };
    }

    private DebitOutcome booked(
            Authorization authorization, Terms terms, RedemptionId id, CaptureOutcome.Captured done) {
        var redemption = new Redemption(
                id,
                RedemptionIds.receipt(),
                authorization.holder(),
                authorization.partner(),
                authorization.pointOfSale(),
                authorization.benefit(),
                authorization.year(),
                terms.taken(),
                terms.price(),
                terms.holderPays(),
                terms.reimbursable(),
                done.transfer().bookedAt(),
                authorization.reference(),
                authorization.test());
        var available = authorization.available() == null ? null : done.availableAfter();
        var transfer = done.transfer();
        var allotment = new AllotmentId(transfer.debitAccount());
        var attempt = Attempt.done(Act.CAPTURE, trace(authorization), StoredTillAttempts.BOOKED);
        redemptions.addAll(List.of(new RedemptionEntry(redemption, available, allotment, transfer.id(), attempt)));
        authorizations.captured(authorization.id(), id);
        events.publishEvent(new RedemptionBooked(redemption));
        return new DebitOutcome.Booked(redemption, available);
    }

    static Refusal refusal(Manner ended) {
        return switch (ended) {
            case CAPTURED, CANCELLED -> new Refusal.AuthorizationClosed();
            case EXPIRED -> new Refusal.AuthorizationExpired();
        };
    }

    /** Keeps what was decided: the refusal, or the word for what was done. */
    void record(Act act, Authorization authorization, @Nullable Refusal refusal, String done) {
        var trace = trace(authorization);
        var attempt = refusal == null ? Attempt.done(act, trace, done) : Attempt.refused(act, trace, refusal, null);
        decisions.keep(List.of(attempt), clock.instant());
    }

    private static Trace trace(Authorization authorization) {
        var trace = new Trace(new Counter(authorization.pointOfSale(), authorization.test()), authorization.benefit());
        trace.about(authorization.holder());
        trace.add("authorization", authorization.id(), authorization.held());
        return trace;
    }
}
