package fr.passregion.settlement.web;

import fr.passregion.settlement.BatchState;
import fr.passregion.settlement.Payment;
import fr.passregion.settlement.PaymentBatch;
import fr.passregion.shared.Money;
import fr.passregion.wallet.Closing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch and its payments, for one agent.
 *
 * @param mayDecide whether this agent may approve or refuse it: not whoever prepared it
 * @param isPreparer whether this agent prepared it
 * @param closing the last closed day of the ledger: its hash, noted with the payment, is a witness outside the system
 */
public record BatchView(
        PaymentBatch batch,
        List<Row> rows,
        boolean mayDecide,
        boolean isPreparer,
        @Nullable Closing closing) {

    /** A payment with the name of its partner’s statement. */
    public record Row(Payment payment, String statementNumber, String partner) {}

    public boolean isToDecide() {
        return batch.state() == BatchState.PREPARED;
    }

    public boolean hasFile() {
        return switch (batch.state()) {
            case APPROVED, ISSUED, CLOSED -> true;
            case PREPARED, REFUSED -> false;
        };
    }

    public boolean isFirstTaking() {
        return batch.state() == BatchState.APPROVED;
    }

    /** Added up from the rows, beside the batch’s own total. */
    public Money sumOfRows() {
        return Money.sum(rows.stream().map(row -> row.payment().amount()).toList());
    }
}
