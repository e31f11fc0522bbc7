package fr.passregion.redemption;

import fr.passregion.database.Journey;
import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.redemption.KeyedDebits.Asked;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One transaction for a list of debits asked under keys: all of it happens, the answers included, or nothing. */
@Component
class KeyedRounds {

    /** Many together never wait long for what somebody else has locked. */
    private static final Duration PATIENCE_OF_MANY = Duration.ofMillis(200);

    private final RequestKeys keys;
    private final Rounds rounds;
    private final JdbcOperations database;

    KeyedRounds(RequestKeys keys, Rounds rounds, JdbcOperations database) {
        this.database = database;
        this.keys = keys;
        this.rounds = rounds;
    }

    /** One result for each, decided in their order. */
    @Transactional
    public List<Result> settle(List<Asked> asked) {
        var patience = asked.size() > 1 ? PATIENCE_OF_MANY : Duration.ZERO;
        var journey = new Journey(database);
        var claim = keys.claim(journey, asked.stream().map(Asked::request).toList(), patience);
        var opening = rounds.prepare(journey, asked.stream().map(Asked::debit).toList());
        var claimed = claim.get();
        var open = asked.stream().filter(one -> claimed.isOpen(one.request())).toList();
        return open.isEmpty() ? known(asked, claimed) : decided(asked, opening, claimed);
    }

    private List<Result> decided(List<Asked> asked, Rounds.Opening opening, ClaimedKeys claimed) {
        var round = opening.open();
        var results = asked.stream()
                .map(one -> claimed.settle(one.request(), () -> one.answer().apply(round.debit(one.debit()))))
                .toList();
        rounds.close(round, claimed.answeredNow());
        return results;
    }

    /** Nothing is to be decided, so no facts are read. */
    private static List<Result> known(List<Asked> asked, ClaimedKeys claimed) {
        return asked.stream()
                .map(one -> claimed.settle(one.request(), () -> {
                    throw new IllegalStateException("Neither answered nor in progress: " + one.request());
                }))
                .toList();
    }
}
