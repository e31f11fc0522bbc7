package fr.passregion.redemption;

import static java.util.stream.Collectors.toMap;

import fr.passregion.database.Journey;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Request;
import fr.passregion.redemption.ClaimedKeys.Answered;
import fr.passregion.redemption.ClaimedKeys.Name;
import fr.passregion.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The keys in their table. A key is held by an advisory lock of the transaction: it is let go when the answer is there
 * for all to see, or when nothing happened.
 */
@Repository
class RequestKeys {

    /** The statements of a round are always the same: planning them anew for each would cost more than it saves. */
    private static final String WAIT_NO_LONGER = """
            select set_config('lock_timeout', :patience, true), set_config('plan_cache_mode', 'force_generic_plan', true)
            """;

    private static final String HOLD = """
            select position from unnest(:locks::text[]) with ordinality as key (lock, position)
             where pg_try_advisory_xact_lock(hashtextextended(lock, 0))
            """;

    /** Asked with the keys held: whoever held them before has committed. */
    private static final String EARLIER = """
            select * from redemption.answered_request
             where id in (select * from unnest(:ids::uuid[]))
            """;

    /** What was answered, with the time said as {@code :now}. */
    static final String KEEP = """
            insert into redemption.answered_request
                (id, caller, key, fingerprint, status, body, redemption_id, answered_at)
            select *, :now from unnest(:ids::uuid[], :callers::text[], :keys::text[], :fingerprints::text[],
                                       :statuses::int[], :bodies::text[], :redemptions::text[])
            """;

    private final JdbcOperations journeys;
    private final JdbcClient database;

    RequestKeys(JdbcOperations database) {
        this.journeys = database;
        this.database = JdbcClient.create(database);
    }

    ClaimedKeys claim(Collection<Request> requests, Duration patience) {
        return claim(new Journey(journeys), requests, patience).get();
    }

    /**
     * Holds those keys that nobody else is working on, in the caller's transaction, which from now on waits for no lock
     * longer than that; zero is for ever.
     */
    Journey.Answer<ClaimedKeys> claim(Journey journey, Collection<Request> requests, Duration patience) {
        var names = requests.stream().map(Name::of).distinct().toList();
        var columns = Columns.of(names);
        journey.tell(WAIT_NO_LONGER, Map.of("patience", patience.toMillis() + "ms"));
        var held = journey.ask(
                HOLD,
                Map.of("locks", columns.texts(Name::lock)),
                (row, index) -> names.get(row.getInt("position") - 1));
        var earlier = journey.ask(EARLIER, Map.of("ids", columns.uuids(Name::digest)), RequestKeys::answered);
        return held.map(ours -> new ClaimedKeys(Set.copyOf(ours), byName(earlier.get())));
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

    private Map<Name, Answered> earlier(Set<Name> names) {
        return byName(database.sql(EARLIER)
                .param("ids", Columns.of(names).uuids(Name::digest))
                .query(RequestKeys::answered)
                .list());
    }

    private static Map<Name, Answered> byName(List<Answered> answers) {
        return answers.stream().collect(toMap(one -> Name.of(one.request()), one -> one));
    }

    /** Keeps what was answered since the keys were claimed. */
    void keep(ClaimedKeys keys, Instant now) {
        if (keys.answeredNow().isEmpty()) return;
        database.sql(KEEP)
                .params(columns(keys.answeredNow(), Timestamp.from(now)))
                .update();
    }

    static Map<String, Object> columns(List<Answered> answered, Timestamp now) {
        var columns = Columns.of(answered);
        return Map.of(
                "now", now,
                "ids", columns.uuids(one -> Name.of(one.request()).digest()),
                "callers", columns.texts(one -> one.request().caller()),
                "keys", columns.texts(one -> one.request().key()),
                "fingerprints", columns.texts(one -> one.request().fingerprint()),
                "statuses", columns.numbers(one -> (long) one.answer().status()),
                "bodies", columns.texts(one -> one.answer().body()),
                "redemptions", columns.texts(Answered::redemption));
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
