package fr.passregion.redemption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests in their table. A key is held by an advisory lock of the transaction: it is let go when the answer is
 * there for all to see, or when nothing happened.
 */
@Component
class StoredAnsweredRequests implements AnsweredRequests {

    private record Earlier(String fingerprint, Answer answer) {}

    private final JdbcClient database;
    private final Clock clock;

    StoredAnsweredRequests(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Result once(Request request, Supplier<Answer> work) {
        var isFree = database.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", lock(request))
                .query(Boolean.class)
                .single();
        return isFree ? settle(request, work) : new Result.InProgress();
    }

    @Override
    @Transactional
    public Result onceInTurn(Request request, Supplier<Answer> work) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", lock(request))
                .query(String.class)
                .single();
        return settle(request, work);
    }

    @Override
    public Optional<RedemptionId> bookedUnder(String caller, String key) {
        return database.sql("""
                        select redemption_id from redemption.answered_request
                        where caller = :caller and key = :key and redemption_id is not null
                        """)
                .param("caller", caller)
                .param("key", key)
                .query(String.class)
                .optional()
                .map(RedemptionId::new);
    }

    /** Only now, with the lock held, are earlier answers looked up: whoever held it before has committed. */
    private Result settle(Request request, Supplier<Answer> work) {
        var earlier = earlier(request);
        if (earlier.isPresent()) {
            var isSame = earlier.get().fingerprint().equals(request.fingerprint());
            return isSame ? new Result.Replayed(earlier.get().answer()) : new Result.KeyReused();
        }
        var answer = work.get();
        if (answer.lasting()) keep(request, answer);
        return new Result.Done(answer);
    }

    private Optional<Earlier> earlier(Request request) {
        return database.sql("select * from redemption.answered_request where caller = :caller and key = :key")
                .param("caller", request.caller())
                .param("key", request.key())
                .query(StoredAnsweredRequests::earlier)
                .optional();
    }

    private void keep(Request request, Answer answer) {
        var redemption = answer.redemption();
        database.sql("""
                        insert into redemption.answered_request
                            (caller, key, fingerprint, status, body, redemption_id, answered_at)
                        values (:caller, :key, :fingerprint, :status, :body, :redemption, :now)
                        """)
                .param("caller", request.caller())
                .param("key", request.key())
                .param("fingerprint", request.fingerprint())
                .param("status", answer.status())
                .param("body", answer.body())
                .param("redemption", redemption == null ? null : redemption.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Earlier earlier(ResultSet row, int index) throws SQLException {
        var redemption = row.getString("redemption_id");
        var answer = new Answer(
                row.getInt("status"),
                row.getString("body"),
                redemption == null ? null : new RedemptionId(redemption),
                true);
        return new Earlier(row.getString("fingerprint"), answer);
    }

    private static String lock(Request request) {
        return "redemption " + request.caller() + " " + request.key();
    }
}
