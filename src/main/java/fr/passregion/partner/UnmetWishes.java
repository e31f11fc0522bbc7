package fr.passregion.partner;

import fr.passregion.partner.Locator.UnmetWish;
import fr.passregion.shared.BenefitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the network is missing: counted by day, commune and benefit, and by nothing else. */
@Repository
class UnmetWishes {

    private static final int MOST = 100;

    private final JdbcClient sql;
    private final Towns towns;
    private final Clock clock;

    UnmetWishes(JdbcClient sql, Towns towns, Clock clock) {
        this.sql = sql;
        this.towns = towns;
        this.clock = clock;
    }

    void count(Town town, @Nullable BenefitCode benefit) {
        sql.sql("""
                insert into partner.unmet_wish as wish (day, commune, benefit, asked) values (:day, :commune, :benefit, 1)
                on conflict (day, commune, benefit) do update set asked = wish.asked + 1
                """)
                .param("day", LocalDate.now(clock))
                .param("commune", town.code())
                .param("benefit", benefit == null ? "" : benefit.value())
                .update();
    }

    List<UnmetWish> ofTheLast(int days) {
        return sql
                .sql("""
                select commune, benefit, sum(asked)::bigint asked from partner.unmet_wish
                 where day > :since group by commune, benefit order by 3 desc, 1, 2 limit :most
                """)
                .param("since", LocalDate.now(clock).minusDays(days))
                .param("most", MOST)
                .query(this::read)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty for a commune that has been merged into another since. */
    private Optional<UnmetWish> read(ResultSet row, int number) throws SQLException {
        var benefit = row.getString("benefit");
        var asked = row.getLong("asked");
        return towns.byCode(row.getString("commune"))
                .map(town -> new UnmetWish(town, benefit.isEmpty() ? null : new BenefitCode(benefit), asked));
    }
}
