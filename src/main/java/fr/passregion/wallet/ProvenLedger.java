package fr.passregion.wallet;

import fr.passregion.shared.LongRead;
import fr.passregion.shared.Unit;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Recomputes every balance from the transfers, on one instant's picture of the ledger while debits go on. */
@Component
class ProvenLedger implements InvariantCheck {

    /** Enough to see what is wrong, however much is. */
    private static final int MOST = 100;

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final String MOVED = """
            with moved as (
                select account, sum(amount) as balance
                  from (select credit_account as account, amount from wallet.transfer
                        union all
                        select debit_account, -amount from wallet.transfer) as sides
                 group by account)
            """;

    private final JdbcClient database;
    private final DataSource source;
    private final TransactionTemplate oneInstant;

    ProvenLedger(JdbcClient database, DataSource source, PlatformTransactionManager transactions) {
        this.database = database;
        this.source = source;
        this.oneInstant = new TransactionTemplate(transactions);
        oneInstant.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneInstant.setReadOnly(true);
    }

    @Override
    public InvariantReport run() {
        return oneInstant.execute(status -> {
            LongRead.allow(source, LONGEST);
            return new InvariantReport(
                    transfers(),
                    trialBalance(),
                    overspent(),
                    unlikeTheirTransfers(),
                    reversedTooFar(),
                    unlikeTheirHolds());
        });
    }

    private long transfers() {
        return database.sql("select count(*) from wallet.transfer")
                .query(Long.class)
                .single();
    }

    /** The allotments count as they say they are, all others as their transfers say. */
    private Map<Unit, Long> trialBalance() {
        var balances = new EnumMap<Unit, Long>(Unit.class);
        for (var unit : Unit.values()) balances.put(unit, 0L);
        database.sql(MOVED + """
                select a.unit, sum(case when a.kind = 'ALLOTMENT' then a.posted else coalesce(m.balance, 0) end) as balance
                  from wallet.account a left join moved m on m.account = a.id
                 group by a.unit""").query(row -> {
            balances.put(Unit.valueOf(row.getString("unit")), row.getLong("balance"));
        });
        return balances;
    }

    private List<UUID> overspent() {
        return ids("select id from wallet.account where held < 0 or (not unlimited and posted - held < 0) order by id");
    }

    private List<UUID> unlikeTheirTransfers() {
        return ids("""
                with moved as (
                    select account, sum(amount) as balance,
                           sum(amount) filter (where reason in ('CREDIT', 'WITHDRAWAL')) as credited,
                           -sum(amount) filter (where reason = 'LAPSE') as lapsed
                      from (select credit_account as account, amount, reason from wallet.transfer
                            union all
                            select debit_account, -amount, reason from wallet.transfer) as sides
                     group by account)
                select a.id
                  from wallet.account a left join moved m on m.account = a.id
                 where a.kind = 'ALLOTMENT'
                   and (a.posted, a.credited, a.lapsed_amount, a.credited - a.used - a.lapsed_amount) is distinct from
                       (coalesce(m.balance, 0), coalesce(m.credited, 0), coalesce(m.lapsed, 0), coalesce(m.balance, 0))
                 order by a.id""");
    }

    private List<UUID> reversedTooFar() {
        return ids("""
                select o.id
                  from wallet.transfer o join wallet.transfer r on r.reverses = o.id
                 group by o.id, o.amount
                having sum(r.amount) > o.amount
                 order by o.id""");
    }

    /** What is held is what holds and fees without an end promise; the list of open holds says the same of the holds. */
    private List<UUID> unlikeTheirHolds() {
        return ids("""
                with facts as (
                    select h.allotment, sum(h.amount) as promised, count(*) as holds
                      from wallet.hold h
                     where not exists (select from wallet.hold_end e where e.hold = h.id)
                     group by h.allotment),
                listed as (
                    select allotment, sum(amount) as promised, count(*) as holds from wallet.open_hold group by allotment),
                fees as (
                    select f.allotment, sum(f.amount) as due
                      from wallet.fee f
                     where not exists (select from wallet.fee_end e where e.fee = f.id)
                     group by f.allotment)
                select a.id
                  from wallet.account a
                  left join facts f on f.allotment = a.id
                  left join listed l on l.allotment = a.id
                  left join fees d on d.allotment = a.id
                 where a.held <> coalesce(f.promised, 0) + coalesce(d.due, 0) or (f.promised, f.holds) is distinct from (l.promised, l.holds)
                 order by a.id""");
    }

    private List<UUID> ids(String sql) {
        return database.sql(sql + " limit " + MOST)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }
}
