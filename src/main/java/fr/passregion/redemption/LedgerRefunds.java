package fr.passregion.redemption;

import fr.passregion.audit.AuditTrail;
import fr.passregion.programme.Programmes;
import fr.passregion.redemption.RefundOutcome.OtherUnit;
import fr.passregion.redemption.RefundOutcome.Refunded;
import fr.passregion.redemption.RefundOutcome.Refused;
import fr.passregion.redemption.RefundOutcome.Unknown;
import fr.passregion.redemption.RefundRefusal.AlreadyClaimed;
import fr.passregion.redemption.RefundRefusal.AlreadyRefunded;
import fr.passregion.redemption.RefundRefusal.RefundExceedsRedemption;
import fr.passregion.redemption.RefundRefusal.RefundWindowClosed;
import fr.passregion.redemption.RefundRequest.Author;
import fr.passregion.redemption.Reimbursements.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refunds before the ledger. Locks are taken always in the same order: the debit's refunds, its reimbursement (the partner's
 * claims, then a statement), and last the allotment, on which debits wait.
 */
@Component
class LedgerRefunds implements RefundDesk {

    private final Redemptions redemptions;
    private final Journal journal;
    private final StoredRefunds refunds;
    private final Reimbursements reimbursements;
    private final Reversals reversals;
    private final Programmes programmes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LedgerRefunds(
            Redemptions redemptions,
            Journal journal,
            StoredRefunds refunds,
            Reimbursements reimbursements,
            Reversals reversals,
            Programmes programmes,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.redemptions = redemptions;
        this.journal = journal;
        this.refunds = refunds;
        this.reimbursements = reimbursements;
        this.reversals = reversals;
        this.programmes = programmes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Prospect prospectOf(RedemptionId id) {
        var standing = standing(redemptions.find(id).orElseThrow());
        var stage = reimbursements.stageOf(standing.debit(), standing.reimbursable());
        var lapses = reversals.wouldLapse(refunds.allotmentOf(id), LocalDate.now(clock));
        return new Prospect(standing, lastMoment(standing.debit()), stage, lapses);
    }

    @Override
    public Optional<RefundRefusal> partnerRefusal(Prospect prospect) {
        if (prospect.standing().left().isZero()) return Optional.of(new AlreadyRefunded());
        return tooLate(prospect.standing().debit(), prospect.stage());
    }

    @Override
    @Transactional
    public RefundOutcome refund(RefundRequest request) {
        var debit = debitFor(request);
        if (debit.isEmpty()) return new Unknown();
        refunds.waitForOthersOf(debit.get().id());
        return refund(request, standing(debit.get()));
    }

    private RefundOutcome refund(RefundRequest request, Standing standing) {
        var left = standing.left();
        var asked = request.amount() == null ? left : request.amount();
        if (asked.unit() != left.unit()) return new OtherUnit();
        if (left.isZero()) return new Refused(new AlreadyRefunded());
        if (!left.covers(asked)) return new Refused(new RefundExceedsRedemption(left));
        var part = standing.part(asked);
        var stage = reimbursements.lock(standing.debit(), part.reimbursable());
        var refusal = mayBeLate(request.author()) ? Optional.<RefundRefusal>empty() : tooLate(standing.debit(), stage);
        return refusal.<RefundOutcome>map(Refused::new)
                .orElseGet(() -> new Refunded(book(request, standing.debit(), part, stage)));
    }

    private Refund book(RefundRequest request, Redemption debit, Standing.Part part, Stage stage) {
        var reversed = reversals.of(refunds.transferOf(debit.id()), part.amount());
        var refund = new Refund(
                reversed.refund(),
                debit.id(),
                debit.holder(),
                debit.partner(),
                part.amount(),
                part.holderShare(),
                part.reimbursable(),
                reversed.lapsed(),
                reversed.available(),
                request.reason(),
                request.note(),
                request.author().door(),
                reversed.at(),
                debit.test());
        refunds.add(refund, reversed.transfer(), request.author().name());
        if (!debit.test()) reimbursements.deduct(debit, refund, stage);
        audit.record("redemption.refunded", "holder:" + debit.holder(), debit.receipt() + " " + request.reason());
        events.publishEvent(new RedemptionRefunded(debit, refund));
        return refund;
    }

    /** A partner's own, of the same kind of till; an agent's are all but those of test cards, which nobody pays. */
    private Optional<Redemption> debitFor(RefundRequest request) {
        return switch (request.author()) {
            case Author.AtCounter partner ->
                journal.find(partner.counter(), request.redemption()).map(DebitOutcome.Booked::redemption);
            case Author.Agent agent -> redemptions.find(request.redemption()).filter(debit -> !debit.test());
        };
    }

    private static boolean mayBeLate(Author author) {
        return switch (author) {
            case Author.AtCounter partner -> false;
            case Author.Agent agent -> true;
        };
    }

    private Optional<RefundRefusal> tooLate(Redemption debit, Stage stage) {
        var until = lastMoment(debit);
        if (clock.instant().isAfter(until)) return Optional.of(new RefundWindowClosed(until));
        return switch (stage) {
            case Stage.NotClaimed open -> Optional.empty();
            case Stage.Claimed claimed -> Optional.of(new AlreadyClaimed(claimed.statement()));
            case Stage.Paid paid -> Optional.of(new AlreadyClaimed(paid.statement()));
        };
    }

    private Instant lastMoment(Redemption debit) {
        var day = LocalDate.ofInstant(debit.bookedAt(), clock.getZone());
        return debit.bookedAt().plus(programmes.inForce(day).refunding().partnerWindow());
    }

    private Standing standing(Redemption debit) {
        return new Standing(debit, refunds.of(debit.id()));
    }
}
