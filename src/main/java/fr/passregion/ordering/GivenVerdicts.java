package fr.passregion.ordering;

import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.ordering.SecondThoughts.Answer;
import fr.passregion.shared.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The verdicts that were just given, in their table, with what each request was before. */
@Component
class GivenVerdicts {

    private final JdbcClient database;

    GivenVerdicts(JdbcClient database) {
        this.database = database;
    }

    /** One verdict on one request. */
    record Given(OrderId order, Instant at, Check former) {}

    /** Written in the transaction of the verdict. */
    void keep(UUID answer, OrderView before, Check became) {
        var former = CheckColumns.of(before.enrolmentCheck());
        database.sql("""
                        insert into ordering.given_verdict
                            (answer_id, order_id, uai, became, given_at, former, former_since, former_reason)
                        values (:answer, :order, :uai, :became, :at, :former, :since, :reason)
                        """)
                .param("answer", answer)
                .param("order", before.id().value())
                .param("uai", before.choice().institution().value())
                .param("became", CheckColumns.of(became).state())
                .param("at", at(became.since()))
                .param("former", former.state())
                .param("since", at(former.since()))
                .param("reason", former.reason())
                .update();
    }

    List<Answer> since(Instant instant, Uai institution) {
        return database.sql("""
                        select answer_id, became, count(*) as requests, max(given_at) as at from ordering.given_verdict
                        where uai = :uai and given_at >= :since group by answer_id, became order by max(given_at) desc
                        """)
                .param("uai", institution.value())
                .param("since", at(instant))
                .query((row, number) -> new Answer(
                        row.getObject("answer_id", UUID.class),
                        Filter.valueOf(row.getString("became")),
                        row.getInt("requests"),
                        instant(row, "at")))
                .list();
    }

    List<Given> of(Uai institution, UUID answer) {
        return database.sql("select * from ordering.given_verdict where uai = ? and answer_id = ? order by order_id")
                .params(institution.value(), answer)
                .query((row, number) -> new Given(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        instant(row, "given_at"),
                        new CheckColumns(
                                        row.getString("former"),
                                        instant(row, "former_since"),
                                        row.getString("former_reason"))
                                .check()))
                .list();
    }

    void forget(Uai institution, UUID answer) {
        database.sql("delete from ordering.given_verdict where uai = ? and answer_id = ?")
                .params(institution.value(), answer)
                .update();
    }

    void forgetBefore(Instant instant) {
        database.sql("delete from ordering.given_verdict where given_at < ?")
                .param(at(instant))
                .update();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
