package fr.passregion.settlement;

import fr.passregion.partner.PartnerId;
import fr.passregion.shared.Money;

/** The bank has sent back a partner’s payment, often for a closed account: the statement is payable again. */
public record PaymentReturned(PartnerId partner, StatementId statement, String number, Money amount, String reason) {}
