package fr.passregion.redemption;

import fr.passregion.shared.Columns;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every decision of a till with its trace, in the transaction that makes it. */
@Component
class TillDecisions {

    /** What was attempted. */
    enum Act {
        LOOKUP,
        DEBIT
    }

    /** What was attempted, what it was made of, and the one word of the decision. */
    record Attempt(Act act, Trace trace, String decision) {}

    private final JdbcClient database;

    TillDecisions(JdbcClient database) {
        this.database = database;
    }

    void keep(List<Attempt> attempts, Instant now) {
        if (attempts.isEmpty()) return;
        var columns = Columns.of(attempts);
        database.sql("""
                        insert into redemption.attempt
                            (at, act, point_of_sale, test, card_id, holder_id, benefit, decision, trace)
                        select :now, * from unnest(:acts::text[], :places::text[], :tests::boolean[], :cards::uuid[],
                            :holders::uuid[], :benefits::text[], :decisions::text[], :traces::text[])
                        """)
                .param("now", Timestamp.from(now))
                .param("acts", columns.texts(attempt -> attempt.act().name()))
                .param("places", columns.texts(attempt -> attempt.trace().place()))
                .param(
                        "tests",
                        columns.flags(attempt -> attempt.trace().counter().test()))
                .param("cards", columns.uuids(attempt -> attempt.trace().cardId()))
                .param("holders", columns.uuids(attempt -> attempt.trace().holderId()))
                .param("benefits", columns.texts(attempt -> attempt.trace().benefitCode()))
                .param("decisions", columns.texts(Attempt::decision))
                .param("traces", columns.texts(attempt -> attempt.trace().text()))
                .update();
    }
}
