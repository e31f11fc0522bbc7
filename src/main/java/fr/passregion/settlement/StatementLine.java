package fr.passregion.settlement;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Refund;
import fr.passregion.redemption.RefundId;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One debit on a statement: what was taken, and what the Region owes for it by the tariff frozen at the till (SET-03); or one
 * refund, which takes as much away (BEN-07). Says nothing of the holder.
 *
 * @param refund null for the debit itself
 * @param taken how much was taken, or given back: never below zero
 * @param owed what the Region owes for it, or no longer owes: never below zero
 */
public record StatementLine(
        RedemptionId redemption,
        @Nullable RefundId refund,
        String receipt,
        String pointOfSale,
        BenefitCode benefit,
        SchoolYear year,
        Amount taken,
        Money owed,
        Instant bookedAt) {

    public static StatementLine of(Redemption debit) {
        return new StatementLine(
                debit.id(),
                null,
                debit.receipt(),
                debit.pointOfSale().toString(),
                debit.benefit(),
                debit.year(),
                debit.debited(),
                debit.reimbursable(),
                debit.bookedAt());
    }

    public static StatementLine of(Redemption debit, Refund refund) {
        return new StatementLine(
                debit.id(),
                refund.id(),
                debit.receipt(),
                debit.pointOfSale().toString(),
                debit.benefit(),
                debit.year(),
                refund.refunded(),
                refund.reimbursable(),
                refund.bookedAt());
    }

    /** The refunds as lines, in their order. */
    public static List<StatementLine> ofAll(List<Refund> refunds, Redemptions debits) {
        var found = debits
                .findAll(refunds.stream().map(Refund::redemption).distinct().toList())
                .stream()
                .collect(toMap(Redemption::id, identity()));
        return refunds.stream()
                .map(refund -> of(requireNonNull(found.get(refund.redemption())), refund))
                .toList();
    }

    public boolean isRefund() {
        return refund != null;
    }

    /** What it adds to a statement, below zero for a refund. */
    public Balance counted() {
        return isRefund() ? Balance.ZERO.minus(owed) : Balance.of(owed);
    }

    public static Balance total(Iterable<StatementLine> lines) {
        var total = Balance.ZERO;
        for (var line : lines) total = total.plus(line.counted());
        return total;
    }
}
