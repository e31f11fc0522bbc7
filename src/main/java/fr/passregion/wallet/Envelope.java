package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.DebitOutcome.AmountExceedsBalance;
import fr.passregion.wallet.DebitOutcome.Expired;
import fr.passregion.wallet.DebitOutcome.NothingLeft;
import fr.passregion.wallet.DebitOutcome.Refused;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An allotment's row as it is while locked: nobody else changes its balance until the transaction ends.
 *
 * @param entitled what it gives in all since an enrolment changed; null while it gives what was credited
 */
record Envelope(
        AllotmentId id,
        HolderId holder,
        BenefitCode benefit,
        SchoolYear year,
        Unit unit,
        boolean unlimited,
        LocalDate lastDay,
        long posted,
        long held,
        @Nullable Long entitled) {

    /** What may be taken; none, and meaningless, when there is no limit. */
    Amount available() {
        return new Amount(unit, unlimited ? 0 : posted - held);
    }

    Amount availableAfter(Amount taken) {
        return unlimited ? available() : available().minus(taken);
    }

    Amount availableWith(Amount letGo) {
        return unlimited ? available() : available().plus(letGo);
    }

    /** The same without this much of what is held, because its time is over. */
    Envelope freeOf(long over) {
        return new Envelope(id, holder, benefit, year, unit, unlimited, lastDay, posted, held - over, entitled);
    }

    /** The same with no more in it than this, or than what is held. */
    Envelope givingAtMost(long left) {
        var kept = unlimited ? posted : Math.min(posted, Math.max(held, left));
        return new Envelope(id, holder, benefit, year, unit, unlimited, lastDay, kept, held, entitled);
    }

    /** Whether its holder's enrolment gives nothing of it any more. */
    boolean isClosed() {
        return entitled != null && entitled == 0;
    }

    boolean isExpiredOn(LocalDate day) {
        return day.isAfter(lastDay);
    }

    /** Why this much cannot be taken that day, if it cannot. */
    Optional<Refused> refusal(Amount asked, LocalDate day) {
        if (asked.unit() != unit) throw new IllegalArgumentException(asked + " asked of an allotment of " + unit);
        if (isExpiredOn(day)) return Optional.of(new Expired(lastDay));
        if (unlimited || available().covers(asked)) return Optional.empty();
        return Optional.of(available().isZero() ? new NothingLeft() : new AmountExceedsBalance(available()));
    }

    /** The move of this much out of the allotment. */
    Move giving(TransferId transfer, Account target, Amount amount, Reason reason, Cause cause) {
        return new Move(transfer, id.value(), target.id(), amount, reason, cause, holder, null);
    }

    /** What must enter it so that it gives this much in all; below zero, what must leave it. What is used or held stays. */
    long missingFor(Amount given, long used) {
        if (given.unit() != unit) throw new IllegalArgumentException(given + " of an allotment of " + unit);
        return Math.max(held, given.quantity() - used) - posted;
    }

    /** The move of this much of the budget into the allotment. */
    Move receiving(TransferId transfer, Account budget, Amount amount, Cause cause) {
        return new Move(transfer, budget.id(), id.value(), amount, Reason.CREDIT, cause, holder, null);
    }
}
