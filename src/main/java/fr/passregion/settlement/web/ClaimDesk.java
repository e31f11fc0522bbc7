package fr.passregion.settlement.web;

import fr.passregion.settlement.ControlTotals;
import fr.passregion.settlement.PaymentBatch;
import fr.passregion.settlement.Statement;
import fr.passregion.shared.Money;
import java.util.List;

/**
 * What the Region’s finance agents see: claims to pay with their control totals, and the batches.
 *
 * @param hasMore whether claims wait behind those shown, which are the oldest
 */
public record ClaimDesk(List<Claim> claims, boolean hasMore, List<PaymentBatch> batches, boolean mayPrepare) {

    static final int SHOWN = 100;

    /** A statement to pay, whose it is, and whether its money adds up on every path. */
    public record Claim(
            Statement statement, String partner, ControlTotals totals, boolean hasBankDetails, boolean accountChanges) {

        public boolean isReady() {
            return hasBankDetails && !accountChanges && totals.agree();
        }
    }

    public Money total() {
        return Money.sum(claims.stream().map(claim -> claim.statement().total()).toList());
    }

    public long ready() {
        return claims.stream().filter(Claim::isReady).count();
    }
}
