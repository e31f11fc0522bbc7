package fr.passregion.settlement;

import fr.passregion.partner.PartnerId;
import fr.passregion.shared.Money;
import java.time.LocalDate;

/** The bank has paid a partner’s statement; published in the transaction that notes it. */
public record PartnerPaid(PartnerId partner, StatementId statement, String number, Money amount, LocalDate paidOn) {}
