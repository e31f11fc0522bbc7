package fr.passregion.settlement;

import static java.util.stream.Collectors.toSet;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Refund;
import fr.passregion.redemption.Refunds;
import fr.passregion.shared.Balance;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Control totals, all read in one snapshot: a debit booked meanwhile is either everywhere or nowhere. */
@Component
class StoredControls implements Controls {

    private final JdbcClient sql;
    private final StatementLines lines;
    private final Unclaimed unclaimed;
    private final Redemptions redemptions;
    private final Refunds refunds;
    private final LedgerPostings ledger;
    private final Clock clock;

    StoredControls(
            JdbcClient sql,
            StatementLines lines,
            Unclaimed unclaimed,
            Redemptions redemptions,
            Refunds refunds,
            LedgerPostings ledger,
            Clock clock) {
        this.sql = sql;
        this.lines = lines;
        this.unclaimed = unclaimed;
        this.redemptions = redemptions;
        this.refunds = refunds;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, propagation = Propagation.REQUIRES_NEW)
    public ControlTotals of(Statement statement) {
        return new ControlTotals(
                statement.id(),
                statement.total(),
                lines.sum(statement.id()),
                debitsOf(statement.id()),
                ledger.owedTo(statement.partner()),
                expectedFor(statement.partner()));
    }

    /** What the ledger must owe a partner: its lines that are not paid, and what it has not claimed. */
    Balance expectedFor(PartnerId partner) {
        return claimedAndUnpaid(partner).plus(unclaimedEuros(partner));
    }

    /** The till’s own debits and refunds, of which the lines are a copy. */
    private Balance debitsOf(StatementId statement) {
        var on = lines.of(statement);
        var debits = on.stream()
                .filter(line -> !line.isRefund())
                .map(StatementLine::redemption)
                .toList();
        var refunded =
                on.stream().map(StatementLine::refund).filter(Objects::nonNull).collect(toSet());
        var owed = Money.sum(redemptions.findAll(debits).stream()
                .map(Redemption::reimbursable)
                .toList());
        return refunds.of(on.stream().map(StatementLine::redemption).distinct().toList()).values().stream()
                .flatMap(List::stream)
                .filter(refund -> refunded.contains(refund.id()))
                .map(Refund::reimbursable)
                .reduce(Balance.of(owed), Balance::minus, Balance::plus);
    }

    private Balance claimedAndUnpaid(PartnerId partner) {
        return new Balance(sql.sql("""
                        select coalesce(sum(l.amount_cents), 0)
                          from settlement.line l join settlement.statement s on s.id = l.statement_id
                         where s.partner_id = ? and s.state in ('CLAIMED', 'APPROVED', 'RETURNED')""").param(partner.value()).query(Long.class).single());
    }

    /**
     * What is disputed is owed until it is refunded. Pieces not claimed are owed as pieces; a refund after the claim has taken
     * their price away already.
     */
    private Balance unclaimedEuros(PartnerId partner) {
        var found = unclaimed.withHeld(partner, clock.instant().plus(1, ChronoUnit.MICROS));
        var euros = Stream.of(found.debits(), found.refundsOfThem())
                .flatMap(List::stream)
                .filter(line -> line.taken().unit() == Unit.EUR)
                .toList();
        return StatementLine.total(euros).minus(found.deducted());
    }
}
