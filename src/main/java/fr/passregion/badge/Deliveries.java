package fr.passregion.badge;

import fr.passregion.badge.Webhooks.Delivery;
import fr.passregion.badge.Webhooks.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue of what doors are to be told: each is reserved by one node at a time, tried for a day, and kept for thirty. */
@Repository
class Deliveries {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10));
    private static final Duration RESERVED = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SHOWN = 50;

    private final JdbcClient database;
    private final Clock clock;

    Deliveries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One to be sent now, with where to and what it is signed by. */
    record Due(
            UUID id,
            String uai,
            @Nullable String number,
            int attempt,
            Instant happenedAt,
            String address,
            byte[] sealedSecret) {}

    /** To every establishment whose door this badge opens at this moment; told in the transaction of what stops it. */
    void tellStopped(String number) {
        database.sql("""
                        insert into badge.delivery (id, uai, number, state, happened_at, next_attempt)
                        select gen_random_uuid(), b.uai, b.number, 'WAITING', :now, :now
                        from badge.badge b join badge.webhook w on w.uai = b.uai
                        where b.number = :number and b.opens and w.gone_at is null
                        """).param("number", number).param("now", now()).update();
    }

    boolean tellTest(String uai) {
        return database.sql("""
                        insert into badge.delivery (id, uai, state, happened_at, next_attempt)
                        select gen_random_uuid(), uai, 'WAITING', :now, :now from badge.webhook where uai = :uai
                        """).param("uai", uai).param("now", now()).update() == 1;
    }

    boolean again(String uai, UUID delivery) {
        return database.sql("""
                        update badge.delivery d set state = 'WAITING', attempts = 0, next_attempt = :now
                        where d.id = :id and d.uai = :uai and d.state <> 'WAITING'
                          and exists (select from badge.webhook w where w.uai = d.uai and w.gone_at is null)
                        """)
                        .param("id", delivery)
                        .param("uai", uai)
                        .param("now", now())
                        .update()
                == 1;
    }

    Optional<Due> reserve() {
        return database.sql("""
                        update badge.delivery d set attempts = attempts + 1, next_attempt = :reserved
                        from badge.webhook w
                        where w.uai = d.uai and w.gone_at is null and d.id = (
                            select q.id from badge.delivery q join badge.webhook k on k.uai = q.uai and k.gone_at is null
                            where q.state = 'WAITING' and q.next_attempt <= :now
                            order by q.next_attempt limit 1 for update of q skip locked)
                        returning d.id, d.uai, d.number, d.attempts, d.happened_at, w.address, w.secret
                        """)
                .param("now", now())
                .param("reserved", Timestamp.from(clock.instant().plus(RESERVED)))
                .query((row, index) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("uai"),
                        row.getString("number"),
                        row.getInt("attempts"),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("address"),
                        row.getBytes("secret")))
                .optional();
    }

    void delivered(Due due, String answer) {
        settle(due, State.DELIVERED, answer, clock.instant());
    }

    void notYet(Due due, String answer) {
        var isLast = due.attempt() > WAITS.size();
        var next = isLast ? Duration.ZERO : WAITS.get(due.attempt() - 1);
        settle(
                due,
                isLast ? State.GIVEN_UP : State.WAITING,
                answer,
                clock.instant().plus(next));
    }

    void gone(Due due, String answer) {
        settle(due, State.GIVEN_UP, answer, clock.instant());
        database.sql("update badge.webhook set gone_at = :now where uai = :uai")
                .param("now", now())
                .param("uai", due.uai())
                .update();
    }

    void forgetOld() {
        database.sql("delete from badge.delivery where happened_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    List<Delivery> log(String uai) {
        return database.sql("select * from badge.delivery where uai = :uai order by happened_at desc, id limit :most")
                .param("uai", uai)
                .param("most", SHOWN)
                .query(Deliveries::delivery)
                .list();
    }

    private void settle(Due due, State state, String answer, Instant next) {
        database.sql("""
                        update badge.delivery set state = :state, answer = :answer, next_attempt = :next where id = :id
                        """)
                .param("state", state.name())
                .param("answer", answer)
                .param("next", Timestamp.from(next))
                .param("id", due.id())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("number") == null,
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("answer"),
                row.getTimestamp("happened_at").toInstant());
    }
}
