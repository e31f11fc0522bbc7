package fr.passregion.settlement;

import static java.util.stream.Collectors.toMap;

import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.RefundId;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of claimed debits and of their refunds: each is there at most once, for ever, by its key. */
@Component
class StatementLines {

    private final JdbcClient sql;

    StatementLines(JdbcClient sql) {
        this.sql = sql;
    }

    List<StatementLine> of(StatementId statement) {
        return sql.sql("""
                        select * from settlement.line where statement_id = ? order by booked_at desc, redemption_id, refund_id""").param(statement.value()).query(StatementLines::read).list();
    }

    /** The statements of those of these debits that are on one. */
    Map<RedemptionId, StatementId> statementsOf(Collection<RedemptionId> debits) {
        return sql
                .sql(
                        "select redemption_id, statement_id from settlement.line where redemption_id = any(?) and refund_id is null")
                .param(debits.stream().map(RedemptionId::value).toArray(String[]::new))
                .query((row, number) ->
                        Map.entry(new RedemptionId(row.getString(1)), new StatementId(row.getString(2))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The statements of those of these refunds that are on one. */
    Map<RefundId, StatementId> statementsDeducting(Collection<RefundId> refunds) {
        return sql
                .sql("select refund_id, statement_id from settlement.line where refund_id = any(?)")
                .param(refunds.stream().map(RefundId::value).toArray(String[]::new))
                .query((row, number) -> Map.entry(new RefundId(row.getString(1)), new StatementId(row.getString(2))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes all lines in one statement; a debit or a refund that is on one already makes it fail whole. */
    void insert(StatementId statement, List<StatementLine> lines) {
        sql.sql("""
                        insert into settlement.line (statement_id, redemption_id, refund_id, receipt, point_of_sale,
                                                     benefit, school_year, unit, quantity, amount_cents, booked_at)
                        select :statement, * from unnest(:redemption, cast(:refund as text[]), :receipt, :pointOfSale, :benefit, :year, :unit,
                            cast(:quantity as bigint[]), cast(:cents as bigint[]), cast(:bookedAt as timestamptz[]))""")
                .param("statement", statement.value())
                .param("redemption", texts(lines, line -> line.redemption().value()))
                .param(
                        "refund",
                        texts(
                                lines,
                                line -> line.refund() == null
                                        ? null
                                        : line.refund().value()))
                .param("receipt", texts(lines, StatementLine::receipt))
                .param("pointOfSale", texts(lines, StatementLine::pointOfSale))
                .param("benefit", texts(lines, line -> line.benefit().value()))
                .param("year", texts(lines, line -> line.year().label()))
                .param("unit", texts(lines, line -> line.taken().unit().name()))
                .param(
                        "quantity",
                        texts(lines, line -> "" + sign(line) * line.taken().quantity()))
                .param(
                        "cents",
                        texts(lines, line -> "" + sign(line) * line.owed().cents()))
                .param("bookedAt", texts(lines, line -> line.bookedAt().toString()))
                .update();
    }

    /** The sum that the database finds, line by line. */
    Balance sum(StatementId statement) {
        return new Balance(sql.sql("select coalesce(sum(amount_cents), 0) from settlement.line where statement_id = ?")
                .param(statement.value())
                .query(Long.class)
                .single());
    }

    private static String[] texts(List<StatementLine> lines, Function<StatementLine, @Nullable String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    private static int sign(StatementLine line) {
        return line.isRefund() ? -1 : 1;
    }

    private static StatementLine read(ResultSet row, int rowNumber) throws SQLException {
        var refund = row.getString("refund_id");
        return new StatementLine(
                new RedemptionId(row.getString("redemption_id")),
                refund == null ? null : new RefundId(refund),
                row.getString("receipt"),
                row.getString("point_of_sale"),
                new BenefitCode(row.getString("benefit")),
                SchoolYear.parse(row.getString("school_year")),
                new Amount(Unit.valueOf(row.getString("unit")), Math.abs(row.getLong("quantity"))),
                Money.cents(Math.abs(row.getLong("amount_cents"))),
                Times.instant(row, "booked_at"));
    }
}
