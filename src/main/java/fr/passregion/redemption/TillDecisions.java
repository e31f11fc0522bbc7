package fr.passregion.redemption;

import static java.util.Map.entry;

import fr.passregion.shared.Columns;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every decision of a till with its trace, in the transaction that makes it. */
@Component
class TillDecisions {

    /** What was attempted. */
    enum Act {
        LOOKUP,
        DEBIT,
        AUTHORIZATION,
        CAPTURE,
        CANCELLATION,
        GROUP_DEBIT
    }

    /**
     * What was attempted, what it was made of, and the one word of the decision.
     *
     * @param number what was typed, where nobody was recognised
     */
    record Attempt(
            Act act,
            Trace trace,
            String decision,
            @Nullable Refusal refusal,
            @Nullable NumberPrint number) {

        static Attempt done(Act act, Trace trace, String decision) {
            return new Attempt(act, trace, decision, null, null);
        }

        static Attempt refused(Act act, Trace trace, Refusal refusal, @Nullable NumberPrint number) {
            return new Attempt(act, trace, refusal.code(), refusal, trace.cardId() == null ? number : null);
        }

        @Nullable UUID numberId() {
            return number == null ? null : number.value();
        }
    }

    /** What was decided, with the time said as {@code :now}. */
    static final String KEEP = """
            insert into redemption.attempt
                (at, act, point_of_sale, test, card_id, holder_id, benefit, decision, trace, number, facts)
            select :now, * from unnest(:acts::text[], :places::text[], :tests::boolean[], :cards::uuid[], :holders::uuid[],
                :benefits::text[], :decisions::text[], :traces::text[], :numbers::uuid[], :facts::text[])
            """;

    private final JdbcClient database;
    private final Sentences sentences;

    TillDecisions(JdbcClient database, Sentences sentences) {
        this.database = database;
        this.sentences = sentences;
    }

    void keep(List<Attempt> attempts, Instant now) {
        if (attempts.isEmpty()) return;
        database.sql(KEEP).params(columns(attempts, Timestamp.from(now))).update();
    }

    Map<String, Object> columns(List<Attempt> attempts, Timestamp now) {
        var columns = Columns.of(attempts);
        return Map.ofEntries(
                entry("now", now),
                entry("acts", columns.texts(attempt -> attempt.act().name())),
                entry("places", columns.texts(attempt -> attempt.trace().place())),
                entry(
                        "tests",
                        columns.flags(attempt -> attempt.trace().counter().test())),
                entry("cards", columns.uuids(attempt -> attempt.trace().cardId())),
                entry("holders", columns.uuids(attempt -> attempt.trace().holderId())),
                entry("benefits", columns.texts(attempt -> attempt.trace().benefitCode())),
                entry("decisions", columns.texts(Attempt::decision)),
                entry("traces", columns.texts(attempt -> attempt.trace().text())),
                entry("numbers", columns.uuids(Attempt::numberId)),
                entry("facts", columns.texts(this::facts)));
    }

    private @Nullable String facts(Attempt attempt) {
        var refusal = attempt.refusal();
        return refusal == null ? null : String.join("\n", sentences.facts(refusal, Locale.FRANCE));
    }
}
