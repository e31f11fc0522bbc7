package fr.passregion.settlement.web;

import static java.util.Comparator.comparing;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Refunds;
import fr.passregion.settlement.StatementLine;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a partner took and gave back in some time, claimed or not, the newest first. */
@Component
class DebitLines {

    private final Redemptions redemptions;
    private final Refunds refunds;

    DebitLines(Redemptions redemptions, Refunds refunds) {
        this.redemptions = redemptions;
        this.refunds = refunds;
    }

    /** Booked from {@code from} (inclusive) until {@code until} (exclusive). */
    List<StatementLine> of(PartnerId partner, Instant from, Instant until) {
        var debits = redemptions.ofPartner(partner, from, until).stream().map(StatementLine::of);
        var given = refunds.ofPartner(partner, from).stream()
                .filter(refund -> refund.bookedAt().isBefore(until))
                .toList();
        return Stream.concat(debits, StatementLine.ofAll(given, redemptions).stream())
                .sorted(comparing(StatementLine::bookedAt).reversed())
                .toList();
    }
}
