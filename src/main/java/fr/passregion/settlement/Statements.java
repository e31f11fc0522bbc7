package fr.passregion.settlement;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.shared.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of partners, the newest first (SET-01). Whoever asks must have the right to: this door does not check it. */
public interface Statements {

    /** What a partner has taken and not claimed yet: the statement still open, the newest debit first. */
    record Running(List<StatementLine> lines) {

        public Money total() {
            return StatementLine.total(lines);
        }

        public boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    Optional<Statement> find(StatementId id);

    List<Statement> ofPartner(PartnerId partner);

    List<StatementLine> linesOf(StatementId statement);

    Running running(PartnerId partner);

    /** The statement of each of these debits that is on one. */
    Map<RedemptionId, Statement> holding(Collection<RedemptionId> debits);

    /** Statements that can go into a batch: claimed or sent back by the bank, and in no living payment; the oldest first. */
    List<Statement> payable(int limit);
}
