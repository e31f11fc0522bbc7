package fr.passregion.settlement;

import fr.passregion.identity.AccountId;
import fr.passregion.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Payments that leave for the bank together, « lot de virements » (SET-02).
 *
 * @param reference how the bank and people name it: {@code PR-20261121-000012}
 * @param executionOn the day the bank is asked to pay, once approved
 */
public record PaymentBatch(
        BatchId id,
        String reference,
        BatchState state,
        AccountId preparedBy,
        Instant preparedAt,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusedWhy,
        @Nullable LocalDate executionOn,
        int payments,
        Money total) {}
