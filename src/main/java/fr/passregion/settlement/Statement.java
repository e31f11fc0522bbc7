package fr.passregion.settlement;

import fr.passregion.partner.PartnerId;
import fr.passregion.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one partner has asked to be paid at one time, « relevé de remboursement »: frozen when claimed but for its state.
 *
 * @param number how people name it, such as {@code 2026-11-00012}
 * @param settledOn the day the bank paid, once paid
 * @param returnedWhy what the bank said when it last sent the payment back
 */
public record Statement(
        StatementId id,
        String number,
        PartnerId partner,
        StatementState state,
        Money total,
        int debits,
        Instant claimedAt,
        @Nullable LocalDate settledOn,
        @Nullable String returnedWhy) {}
