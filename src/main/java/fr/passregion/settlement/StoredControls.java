package fr.passregion.settlement;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    private final UnclaimedDebits unclaimed;
    private final Redemptions redemptions;
    private final LedgerPostings ledger;
    private final Clock clock;

    StoredControls(
            JdbcClient sql,
            StatementLines lines,
            UnclaimedDebits unclaimed,
            Redemptions redemptions,
            LedgerPostings ledger,
            Clock clock) {
        this.sql = sql;
        this.lines = lines;
        this.unclaimed = unclaimed;
        this.redemptions = redemptions;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, propagation = Propagation.REQUIRES_NEW)
    public ControlTotals of(Statement statement) {
        var ids =
                lines.of(statement.id()).stream().map(StatementLine::redemption).toList();
        var debits =
                redemptions.findAll(ids).stream().map(Redemption::reimbursable).toList();
        return new ControlTotals(
                statement.id(),
                statement.total(),
                lines.sum(statement.id()),
                Money.sum(debits),
                ledger.owedTo(statement.partner()),
                claimedAndUnpaid(statement.partner()).plus(unclaimedEuros(statement.partner())));
    }

    private Money claimedAndUnpaid(PartnerId partner) {
        return Money.cents(sql.sql("""
                        select coalesce(sum(l.amount_cents), 0)
                          from settlement.line l join settlement.statement s on s.id = l.statement_id
                         where s.partner_id = ? and s.state in ('CLAIMED', 'APPROVED', 'RETURNED')""").param(partner.value()).query(Long.class).single());
    }

    private Money unclaimedEuros(PartnerId partner) {
        List<StatementLine> debits = unclaimed.of(partner, clock.instant().plus(1, ChronoUnit.MICROS));
        return StatementLine.total(debits.stream()
                .filter(debit -> debit.taken().unit() == Unit.EUR)
                .toList());
    }
}
