package fr.passregion.settlement;

import fr.passregion.partner.BankDetails;
import fr.passregion.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One credit transfer to a partner, « virement »: pays one statement, to the account frozen at preparation.
 *
 * @param endToEndId what the bank quotes in its answer
 * @param executionOn the day the bank is asked to pay, once its batch is approved
 */
public record Payment(
        String endToEndId,
        BatchId batch,
        StatementId statement,
        Money amount,
        BankDetails creditor,
        String label,
        PaymentResult result,
        @Nullable String reason,
        @Nullable Instant answeredAt,
        @Nullable LocalDate executionOn) {}
