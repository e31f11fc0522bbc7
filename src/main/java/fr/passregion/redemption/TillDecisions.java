package fr.passregion.redemption;

import java.sql.Timestamp;
import java.time.Clock;
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

    private final JdbcClient database;
    private final Clock clock;

    TillDecisions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void record(Act act, Trace trace, String decision) {
        var card = trace.card();
        var benefit = trace.benefit();
        database.sql("""
                        insert into redemption.attempt
                            (at, act, point_of_sale, test, card_id, holder_id, benefit, decision, trace)
                        values (:now, :act, :place, :test, :card, :holder, :benefit, :decision, :trace)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("act", act.name())
                .param("place", trace.counter().pointOfSale().value())
                .param("test", trace.counter().test())
                .param("card", card == null ? null : card.id())
                .param("holder", card == null ? null : card.holder().value())
                .param("benefit", benefit == null ? null : benefit.value())
                .param("decision", decision)
                .param("trace", trace.text())
                .update();
    }
}
