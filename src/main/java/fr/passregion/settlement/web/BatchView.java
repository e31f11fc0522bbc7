package fr.passregion.settlement.web;

import fr.passregion.settlement.BatchState;
import fr.passregion.settlement.Payment;
import fr.passregion.settlement.PaymentBatch;
import fr.passregion.shared.Money;
import java.util.List;

/**
 * A batch and its payments, for one agent.
 *
 * @param mayDecide whether this agent may approve or refuse it: not whoever prepared it
 * @param isPreparer whether this agent prepared it
 */
public record BatchView(PaymentBatch batch, List<Row> rows, boolean mayDecide, boolean isPreparer) {

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
