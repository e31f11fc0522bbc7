package fr.passregion.wallet;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and hashes every closed day anew, and follows the chain from the first. */
@Component
class ClosingChain {

    private static final String BROKEN = """
            with closed as (
                select c.*, wallet.sha256_of(wallet.line(c)) as own,
                       lag(day) over (order by day) as day_before, lag(sha256) over (order by day) as sha256_before
                  from wallet.closing c)
            select coalesce(c.day, n.day) as day
              from closed c full join wallet.counted_day n using (day)
             where (c.day is null and n.day <= (select max(day) from wallet.closing))
                or c.sha256 <> c.own
                or c.previous_sha256 <> coalesce(c.sha256_before, repeat('0', 64))
                or c.day <> c.day_before + 1
                or c.transfers <> coalesce(n.transfers, 0)
                or c.totals <> coalesce(n.totals, '-')
                or c.lines_sha256 <> coalesce(n.lines_sha256, wallet.sha256_of(''))
             order by 1 limit 100""";

    private final JdbcClient database;

    ClosingChain(JdbcClient database) {
        this.database = database;
    }

    long length() {
        return database.sql("select count(*) from wallet.closing")
                .query(Long.class)
                .single();
    }

    /** The days whose transfers, or whose place in the chain, are no longer what was closed; the earliest first. */
    List<LocalDate> broken() {
        return database.sql(BROKEN)
                .query((row, index) -> row.getObject("day", LocalDate.class))
                .list();
    }
}
