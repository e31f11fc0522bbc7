package fr.passregion.redemption;

import fr.passregion.redemption.ClaimedKeys.Name;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One request at a time, each in its transaction. */
@Component
class StoredAnsweredRequests implements AnsweredRequests {

    private final RequestKeys keys;
    private final JdbcClient database;
    private final Clock clock;

    StoredAnsweredRequests(RequestKeys keys, JdbcClient database, Clock clock) {
        this.keys = keys;
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Result once(Request request, Supplier<Answer> work) {
        return settle(keys.claim(List.of(request), Duration.ZERO), request, work);
    }

    @Override
    @Transactional
    public Result onceInTurn(Request request, Supplier<Answer> work) {
        return settle(keys.claimInTurn(request), request, work);
    }

    private Result settle(ClaimedKeys claimed, Request request, Supplier<Answer> work) {
        var result = claimed.settle(request, work);
        keys.keep(claimed, clock.instant());
        return result;
    }

    @Override
    public Optional<RedemptionId> bookedUnder(String caller, String key) {
        return database.sql("""
                        select redemption_id from redemption.answered_request
                        where id = :id and redemption_id is not null
                        """)
                .param("id", new Name(caller, key).digest())
                .query(String.class)
                .optional()
                .map(RedemptionId::new);
    }
}
