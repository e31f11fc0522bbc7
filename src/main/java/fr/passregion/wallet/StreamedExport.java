package fr.passregion.wallet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the rows of the ledger flow from the database into the file. Closed days do not change meanwhile. */
@Component
class StreamedExport implements LedgerExport {

    private static final int ROWS_AT_ONCE = 2_000;

    private static final String HEADER = """
            select to_char(day, 'YYYY-MM-DD') as first, to_char(cast(:last as date), 'YYYY-MM-DD') as last,
                   previous_sha256 as before
              from wallet.closing where day = :first""";

    private static final String ACCOUNTS = """
            select id, wallet.in_a_column(key) as key from wallet.account
             where id in (select debit_account from wallet.transfer where business_day between :first and :last
                          union
                          select credit_account from wallet.transfer where business_day between :first and :last)
             order by id""";

    /** What the allotments of the period held when it began: what they hold now less what has moved since. */
    private static final String BROUGHT_FORWARD = """
            with moved as (
                select account, sum(amount) as amount, bool_or(business_day <= :last) as in_period
                  from (select credit_account as account, amount, business_day from wallet.transfer where business_day >= :first
                        union all
                        select debit_account, -amount, business_day from wallet.transfer where business_day >= :first) as sides
                 group by account)
            select a.id, a.unit, a.posted - m.amount as balance
              from moved m join wallet.account a on a.id = m.account
             where a.kind = 'ALLOTMENT' and not a.unlimited and m.in_period and a.posted <> m.amount
             order by a.id""";

    /** Transfers of before that the period reverses, and how much of them was reversed before. */
    private static final String REVERSED = """
            select o.id, o.debit_account, o.credit_account, o.amount, o.unit,
                   coalesce(sum(r.amount) filter (where r.business_day < :first), 0) as reversed
              from wallet.transfer o join wallet.transfer r on r.reverses = o.id
             where o.business_day < :first
               and o.id in (select reverses from wallet.transfer where business_day between :first and :last)
             group by o.id
             order by o.id""";

    private final NamedParameterJdbcTemplate rows;
    private final TransactionTemplate picture;

    StreamedExport(DataSource database, PlatformTransactionManager transactions) {
        var streaming = new JdbcTemplate(database);
        streaming.setFetchSize(ROWS_AT_ONCE);
        rows = new NamedParameterJdbcTemplate(streaming);
        picture = new TransactionTemplate(transactions);
        picture.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        picture.setReadOnly(true);
    }

    @Override
    public void write(LocalDate first, LocalDate last, OutputStream target) throws IOException {
        var file = new SealedWriter(target);
        try {
            picture.executeWithoutResult(status -> write(Map.of("first", first, "last", last), file));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void write(Map<String, LocalDate> period, SealedWriter file) {
        each(
                HEADER,
                period,
                header -> file.line(
                        "passregion-ledger",
                        1,
                        header.getString("first"),
                        header.getString("last"),
                        header.getString("before")));
        each(ACCOUNTS, period, account -> file.line("A", account.getString("id"), account.getString("key")));
        each(
                BROUGHT_FORWARD,
                period,
                account ->
                        file.line("B", account.getString("id"), account.getString("unit"), account.getLong("balance")));
        each(
                REVERSED,
                period,
                original -> file.line(
                        "R",
                        original.getString("id"),
                        original.getString("debit_account"),
                        original.getString("credit_account"),
                        original.getLong("amount"),
                        original.getString("unit"),
                        original.getLong("reversed")));
        var closings = rows.query(
                "select day, wallet.line(c) as line, sha256 from wallet.closing c where day between :first and :last order by day",
                period,
                (closing, index) -> new ClosedDay(
                        closing.getObject("day", LocalDate.class),
                        closing.getString("line") + "\t" + closing.getString("sha256")));
        closings.forEach(day -> write(day, file));
        file.seal();
    }

    private void write(ClosedDay closed, SealedWriter file) {
        each(
                "select wallet.line(t) as line from wallet.transfer t where business_day = :day order by number",
                Map.of("day", closed.day),
                transfer -> file.hashed(transfer.getString("line")));
        file.line(closed.line);
    }

    private void each(String query, Map<String, LocalDate> parameters, RowCallbackHandler row) {
        rows.query(query, parameters, row);
    }

    private record ClosedDay(LocalDate day, String line) {}
}
