package fr.passregion.settlement;

import fr.passregion.partner.PartnerId;
import fr.passregion.shared.Balance;
import fr.passregion.wallet.Finding;
import fr.passregion.wallet.Invariants;
import fr.passregion.wallet.Payables;
import fr.passregion.wallet.Payables.Standing;
import fr.passregion.wallet.Payee;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What must always be true of the money on its way to partners, beside the ledger (SET-02). */
@Component
class SettledInvariants implements Invariants {

    private static final int MOST = 100;

    private final JdbcClient sql;
    private final Payables payables;
    private final StoredControls controls;

    SettledInvariants(JdbcClient sql, Payables payables, StoredControls controls) {
        this.sql = sql;
        this.payables = payables;
        this.controls = controls;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, propagation = Propagation.REQUIRES_NEW)
    public List<Finding> examine() {
        var standings = payables.standings();
        var claimedTwice = claimedTwice();
        return List.of(
                new Finding("settlement.claimed-once", count("line"), claimedTwice),
                new Finding("settlement.paid-once", count("payment"), paidTwice()),
                new Finding("settlement.statements", count("statement"), unlikeTheirLines()),
                new Finding("settlement.payments", standings.size(), unlikeTheBank(standings)),
                new Finding(
                        "settlement.payables",
                        standings.size(),
                        claimedTwice.isEmpty()
                                ? owedOtherwise(standings)
                                : claimedTwice)); // what is owed cannot be told
    }

    private long count(String table) {
        return sql.sql("select count(*) from settlement." + table)
                .query(Long.class)
                .single();
    }

    private List<String> claimedTwice() {
        return ids("""
                select redemption_id as id from settlement.line where refund_id is null group by redemption_id having count(*) > 1
                union all
                select refund_id from settlement.line where refund_id is not null group by refund_id having count(*) > 1""");
    }

    private List<String> paidTwice() {
        return ids("""
                select statement_id as id from settlement.payment where result in ('PENDING', 'ACCEPTED')
                 group by statement_id having count(*) > 1""");
    }

    private List<String> unlikeTheirLines() {
        return ids("""
                select s.id from settlement.statement s left join settlement.line l on l.statement_id = s.id
                 group by s.id having s.total_cents <> coalesce(sum(l.amount_cents), 0)""");
    }

    private List<String> ids(String query) {
        return sql.sql(query + " limit " + MOST)
                .query((row, number) -> row.getString("id"))
                .list();
    }

    /** What the ledger has in payment and paid is what the issued payments say. */
    private List<String> unlikeTheBank(List<Standing> standings) {
        var issued = new HashMap<PartnerId, Standing>();
        for (var standing : issued()) partner(standing).ifPresent(partner -> issued.put(partner, standing));
        return standings.stream()
                .filter(standing -> partner(standing)
                        .filter(partner -> !isSame(standing, issued.get(partner)))
                        .isPresent())
                .map(standing -> standing.payee().reference())
                .limit(MOST)
                .toList();
    }

    private static boolean isSame(Standing ledger, @Nullable Standing bank) {
        if (bank == null)
            return ledger.inPayment().equals(Balance.ZERO) && ledger.paid().equals(Balance.ZERO);
        return ledger.inPayment().equals(bank.inPayment()) && ledger.paid().equals(bank.paid());
    }

    private List<Standing> issued() {
        return sql.sql("""
                        select s.partner_id,
                               coalesce(sum(p.amount_cents) filter (where p.result = 'PENDING'), 0) as in_payment,
                               coalesce(sum(p.amount_cents) filter (where p.result = 'ACCEPTED'), 0) as paid
                          from settlement.payment p
                          join settlement.statement s on s.id = p.statement_id
                          join settlement.batch b on b.id = p.batch_id
                         where b.state in ('ISSUED', 'CLOSED')
                         group by s.partner_id""")
                .query((row, number) -> new Standing(
                        new Payee(row.getString("partner_id")),
                        Balance.ZERO,
                        new Balance(row.getLong("in_payment")),
                        new Balance(row.getLong("paid"))))
                .list();
    }

    /** What is owed is what was taken and is neither paid nor on its way. */
    private List<String> owedOtherwise(List<Standing> standings) {
        return standings.stream()
                .map(standing -> partner(standing).map(partner -> Map.entry(partner, standing.owed())))
                .flatMap(Optional::stream)
                .filter(owed -> !controls.expectedFor(owed.getKey()).equals(owed.getValue()))
                .map(owed -> owed.getKey().toString())
                .limit(MOST)
                .toList();
    }

    /** Test keys have a payee of their own, who is no partner and is never paid. */
    private static Optional<PartnerId> partner(Standing standing) {
        try {
            return Optional.of(new PartnerId(UUID.fromString(standing.payee().reference())));
        } catch (IllegalArgumentException noPartner) {
            return Optional.empty();
        }
    }
}
