package fr.passregion.settlement;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.RefundId;
import fr.passregion.shared.Balance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of partners, the newest first (SET-01). Whoever asks must have the right to: this door does not check it. */
public interface Statements {

    /** What a partner has taken and given back and not claimed yet: the statement still open, the newest line first. */
    record Running(List<StatementLine> lines) {

        /** Below zero when refunds of what was paid before take away more than was taken since. */
        public Balance total() {
            return StatementLine.total(lines);
        }

        public boolean canBeClaimed() {
            return !total().isNegative() && lines.stream().anyMatch(line -> !line.isRefund());
        }
    }

    Optional<Statement> find(StatementId id);

    List<Statement> ofPartner(PartnerId partner);

    List<StatementLine> linesOf(StatementId statement);

    Running running(PartnerId partner);

    /** The statement of each of these debits that is on one. */
    Map<RedemptionId, Statement> holding(Collection<RedemptionId> debits);

    /** The statement of each of these refunds that is on one. */
    Map<RefundId, Statement> deducting(Collection<RefundId> refunds);

    /** Statements that can go into a batch: claimed or sent back by the bank, and in no living payment; the oldest first. */
    List<Statement> payable(int limit);
}
