package fr.passregion.settlement;

import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import java.time.Instant;

/**
 * One debit on a statement: what was taken, and what the Region owes for it by the tariff frozen at the till (SET-03). Says
 * nothing of the holder.
 */
public record StatementLine(
        RedemptionId redemption,
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
                debit.receipt(),
                debit.pointOfSale().toString(),
                debit.benefit(),
                debit.year(),
                debit.debited(),
                debit.reimbursable(),
                debit.bookedAt());
    }

    static Money total(Iterable<StatementLine> lines) {
        var total = Money.ZERO;
        for (var line : lines) total = total.plus(line.owed());
        return total;
    }
}
