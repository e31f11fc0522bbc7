package fr.passregion.privacy;

import fr.passregion.identity.AccountId;
import fr.passregion.privacy.Erasures.Request;
import fr.passregion.privacy.Erasures.State;
import fr.passregion.shared.HolderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests in PostgreSQL. */
@Component
class ErasureRows {

    private final JdbcClient database;

    ErasureRows(JdbcClient database) {
        this.database = database;
    }

    /** False where one waits already. */
    boolean add(Request request) {
        return database.sql("""
                        insert into privacy.erasure_request (id, holder_id, account_id, state, asked_at, decide_by)
                        values (:id, :holder, :account, 'ASKED', :asked, :by)
                        on conflict (holder_id) where state = 'ASKED' do nothing
                        """)
                        .param("id", request.id())
                        .param("holder", request.holder().value())
                        .param("account", request.account().value())
                        .param("asked", Timestamp.from(request.askedAt()))
                        .param("by", Timestamp.from(request.decideBy()))
                        .update()
                == 1;
    }

    /** False where it has ended already, however many try at once. */
    boolean end(UUID id, State state, @Nullable String why, Instant now) {
        return database.sql("""
                        update privacy.erasure_request set state = :state, why = :why, ended_at = :now
                        where id = :id and state = 'ASKED'
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("why", why)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Request> find(UUID id) {
        return where("id = :it", id).optional();
    }

    Optional<Request> latestOf(HolderId holder) {
        return where("holder_id = :it order by asked_at desc limit 1", holder.value())
                .optional();
    }

    List<Request> waiting() {
        return where("state = :it order by decide_by, id limit 500", State.ASKED.name())
                .list();
    }

    private JdbcClient.MappedQuerySpec<Request> where(String condition, Object value) {
        return database.sql("""
                        select id, holder_id, account_id, state, asked_at, decide_by, ended_at, why
                        from privacy.erasure_request where
                        """ + condition).param("it", value).query(ErasureRows::request);
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Request(
                row.getObject("id", UUID.class),
                new HolderId(row.getObject("holder_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("decide_by").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("why"));
    }
}
