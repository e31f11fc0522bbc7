package fr.passregion.redemption;

import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.redemption.KeyedDebits.Asked;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One transaction for a list of debits asked under keys: all of it happens, the answers included, or nothing. */
@Component
class KeyedRounds {

    private final JdbcClient database;
    private final RequestKeys keys;
    private final Rounds rounds;

    KeyedRounds(JdbcClient database, RequestKeys keys, Rounds rounds) {
        this.database = database;
        this.keys = keys;
        this.rounds = rounds;
    }

    /** One result for each, decided in their order. Many together never wait long for what somebody else has locked. */
    @Transactional
    public List<Result> settle(List<Asked> asked) {
        if (asked.size() > 1) database.sql("set local lock_timeout = '200ms'").update();
        var claimed = keys.claim(asked.stream().map(Asked::request).toList());
        var open = asked.stream().filter(one -> claimed.isOpen(one.request())).toList();
        var round = rounds.open(open.stream().map(Asked::debit).toList());
        var results = asked.stream()
                .map(one -> claimed.settle(one.request(), () -> one.answer().apply(round.debit(one.debit()))))
                .toList();
        rounds.close(round);
        keys.keep(claimed, round.facts().now());
        return results;
    }
}
