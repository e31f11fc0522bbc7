package fr.passregion.settlement;

import static java.time.temporal.ChronoUnit.DAYS;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Redemptions;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a partner has taken and not claimed yet. */
@Component
class UnclaimedDebits {

    /**
     * A debit takes its instant a moment before it is visible: one that was being booked during the last claim is found
     * again by looking back further than any debit lasts. Its line keeps any other from being claimed twice.
     */
    private static final int OVERLAP_DAYS = 7;

    private final StatementRows statements;
    private final StatementLines lines;
    private final Redemptions redemptions;

    UnclaimedDebits(StatementRows statements, StatementLines lines, Redemptions redemptions) {
        this.statements = statements;
        this.lines = lines;
        this.redemptions = redemptions;
    }

    /** The debits booked before {@code until}, the newest first. */
    List<StatementLine> of(PartnerId partner, Instant until) {
        var from = statements
                .claimedUntil(partner)
                .map(claimed -> claimed.minus(OVERLAP_DAYS, DAYS))
                .orElse(Instant.EPOCH);
        var debits = redemptions.ofPartner(partner, from, until).stream()
                .map(StatementLine::of)
                .toList();
        var claimed = lines.statementsOf(
                debits.stream().map(StatementLine::redemption).toList());
        return debits.stream()
                .filter(debit -> !claimed.containsKey(debit.redemption()))
                .toList();
    }
}
