package fr.passregion.redemption;

import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Request;
import fr.passregion.redemption.ClaimedKeys.Answered;
import fr.passregion.redemption.ClaimedKeys.Name;
import fr.passregion.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The keys in their table. A key is held by an advisory lock of the transaction: it is let go when the answer is there
 * for all to see, or when nothing happened.
 */
@Repository
class RequestKeys {

    private final JdbcClient database;

    RequestKeys(JdbcClient database) {
        this.database = database;
    }

    /** Holds those keys that nobody else is working on, in the caller's transaction. */
    ClaimedKeys claim(Collection<Request> requests) {
        var names = requests.stream().map(Name::of).distinct().toList();
        var held = new HashSet<Name>();
        database.sql("""
                        select position, pg_try_advisory_xact_lock(hashtextextended(name, 0)) as held
                        from unnest(:names::text[]) with ordinality as key (name, position)
                        """).param("names", Columns.of(names).texts(Name::lock)).query(row -> {
            if (row.getBoolean("held")) held.add(names.get(row.getInt("position") - 1));
        });
        return new ClaimedKeys(held, earlier(held));
    }

    /** Holds a key, after whoever is working on it. */
    ClaimedKeys claimInTurn(Request request) {
        var name = Name.of(request);
        database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", name.lock())
                .query(String.class)
                .single();
        return new ClaimedKeys(Set.of(name), earlier(Set.of(name)));
    }

    /** Only now, with the locks held, are earlier answers looked up: whoever held them before has committed. */
    private Map<Name, Answered> earlier(Set<Name> names) {
        var columns = Columns.of(names);
        return database
                .sql("""
                        select * from redemption.answered_request
                        where (caller, key) in (select * from unnest(:callers::text[], :keys::text[]))
                        """)
                .param("callers", columns.texts(Name::caller))
                .param("keys", columns.texts(Name::key))
                .query(RequestKeys::answered)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> Name.of(one.request()), one -> one));
    }

    /** Keeps what was answered since the keys were claimed. */
    void keep(ClaimedKeys keys, Instant now) {
        var answered = keys.answeredNow();
        if (answered.isEmpty()) return;
        var columns = Columns.of(answered);
        database.sql("""
                        insert into redemption.answered_request
                            (caller, key, fingerprint, status, body, redemption_id, answered_at)
                        select *, :now from unnest(:callers::text[], :keys::text[], :fingerprints::text[],
                                                   :statuses::int[], :bodies::text[], :redemptions::text[])
                        """)
                .param("callers", columns.texts(one -> one.request().caller()))
                .param("keys", columns.texts(one -> one.request().key()))
                .param("fingerprints", columns.texts(one -> one.request().fingerprint()))
                .param("statuses", columns.numbers(one -> (long) one.answer().status()))
                .param("bodies", columns.texts(one -> one.answer().body()))
                .param("redemptions", columns.texts(Answered::redemption))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Answered answered(ResultSet row, int index) throws SQLException {
        var redemption = row.getString("redemption_id");
        return new Answered(
                new Request(row.getString("caller"), row.getString("key"), row.getString("fingerprint")),
                new Answer(
                        row.getInt("status"),
                        row.getString("body"),
                        redemption == null ? null : new RedemptionId(redemption),
                        true));
    }
}
