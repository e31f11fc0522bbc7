package fr.passregion.dispute;

import static fr.passregion.dispute.DisputeOutcome.REJECTED;
import static fr.passregion.dispute.DisputeOutcome.UPHELD;

import fr.passregion.audit.AuditTrail;
import fr.passregion.dispute.Dispute.Answer;
import fr.passregion.dispute.Dispute.Deadlines;
import fr.passregion.dispute.Dispute.Decision;
import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.RedemptionRefunded;
import fr.passregion.redemption.Refund;
import fr.passregion.redemption.RefundChannel;
import fr.passregion.redemption.RefundDesk;
import fr.passregion.redemption.RefundOutcome;
import fr.passregion.redemption.RefundReason;
import fr.passregion.redemption.RefundRequest;
import fr.passregion.redemption.Refunds;
import fr.passregion.settlement.HeldDebits;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Disputes that hold a line of the partner's reimbursement. To uphold one is to refund the use: whoever refunds all of it,
 * its partner or an agent, ends its dispute by that, in the same transaction.
 */
@Component
class HeldDisputes implements Disputes {

    private final DisputeRows rows;
    private final Refunds refunds;
    private final RefundDesk desk;
    private final HeldDebits holds;
    private final DisputeSettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldDisputes(
            DisputeRows rows,
            Refunds refunds,
            RefundDesk desk,
            HeldDebits holds,
            DisputeSettings settings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.refunds = refunds;
        this.desk = desk;
        this.holds = holds;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Dispute> of(RedemptionId use) {
        return rows.find(use);
    }

    @Override
    public Optional<Dispute> byReceipt(String receipt) {
        return rows.byReceipt(receipt);
    }

    @Override
    public List<Dispute> ofPartner(PartnerId partner) {
        return rows.ofPartner(partner);
    }

    @Override
    public List<Dispute> undecided() {
        return rows.undecided();
    }

    @Override
    public Optional<Refusal> refusal(Redemption use) {
        if (rows.find(use.id()).isPresent()) return Optional.of(new Refusal.DisputedBefore());
        if (isAllBack(use)) return Optional.of(new Refusal.NothingLeft());
        var until = use.bookedAt().plus(settings.open());
        return clock.instant().isAfter(until) ? Optional.of(new Refusal.TooLate(until)) : Optional.empty();
    }

    @Override
    @Transactional
    public Optional<Refusal> open(Redemption use, DisputeReason reason, @Nullable String words) {
        var refusal = refusal(use);
        if (refusal.isPresent()) return refusal;
        var held = holds.hold(use);
        var now = clock.instant();
        var deadlines = new Deadlines(now, now.plus(settings.answer()), now.plus(settings.decide()));
        var dispute = new Dispute(
                use.id(), use.receipt(), use.holder(), use.partner(), reason, words, held, deadlines, null, null);
        if (!rows.insert(dispute)) return Optional.of(new Refusal.DisputedBefore());
        audit.record("dispute.opened", "holder:" + use.holder(), use.receipt() + " " + reason);
        events.publishEvent(new DisputeOpened(dispute));
        return Optional.empty();
    }

    @Override
    @Transactional
    public boolean answer(RedemptionId use, DisputePosition position, String words) {
        if (!rows.answer(use, new Answer(position, words, clock.instant()))) return false;
        var dispute = rows.find(use).orElseThrow();
        audit.record("dispute.answered", "holder:" + dispute.holder(), dispute.receipt() + " " + position);
        events.publishEvent(new DisputeAnswered(dispute));
        return true;
    }

    @Override
    @Transactional
    public boolean decide(RedemptionId use, DisputeOutcome outcome, String why, String agent) {
        if (rows.find(use).orElseThrow().decision() != null) return false;
        return switch (outcome) {
            case UPHELD -> uphold(use, why, agent);
            case REJECTED -> end(use, new Decision(REJECTED, why, clock.instant()));
        };
    }

    /** What a rejection at the same time leaves refunded is taken back: one decision, not two. */
    private boolean uphold(RedemptionId use, String why, String agent) {
        var agents = new RefundRequest.Author.Agent(agent);
        var refund = desk.refund(new RefundRequest(use, null, RefundReason.OTHER, why, agents));
        // Given back between the holder's dispute and now: nothing is left to refund, and the holder was right.
        if (refund instanceof RefundOutcome.Refused) return end(use, new Decision(UPHELD, why, clock.instant()));
        var decision = rows.find(use).orElseThrow().decision();
        var isMine = decision != null && decision.outcome() == UPHELD && why.equals(decision.why());
        if (!isMine) TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return isMine;
    }

    @EventListener
    void on(RedemptionRefunded refunded) {
        var use = refunded.redemption();
        if (rows.find(use.id()).isEmpty() || !isAllBack(use)) return;
        end(use.id(), new Decision(UPHELD, saidBy(refunded.refund()), clock.instant()));
    }

    private static @Nullable String saidBy(Refund refund) {
        return refund.channel() == RefundChannel.AGENT ? refund.note() : null;
    }

    private boolean end(RedemptionId use, Decision decision) {
        if (!rows.decide(use, decision)) return false;
        holds.release(use);
        var dispute = rows.find(use).orElseThrow();
        var act = decision.outcome() == UPHELD ? "dispute.upheld" : "dispute.rejected";
        audit.record(act, "holder:" + dispute.holder(), dispute.receipt());
        events.publishEvent(new DisputeDecided(dispute));
        return true;
    }

    private boolean isAllBack(Redemption use) {
        return refunds.standings(List.of(use)).getFirst().left().isZero();
    }
}
