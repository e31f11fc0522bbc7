package fr.passregion.notification;

import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue of pushes: each is reserved by one node at a time, and leaves it when it is sent, or no news any more. */
@Component
class WaitingPushes {

    static final Duration NEWS = Duration.ofDays(1);

    private static final Duration RESERVED = Duration.ofMinutes(2);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private final JdbcClient database;
    private final Clock clock;

    WaitingPushes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<WaitingPush> reserve() {
        var now = OffsetDateTime.now(clock);
        return database.sql("""
                        update notification.push waiting set attempts = attempts + 1, next_attempt = :reservedUntil
                          from notification.push_device device
                         where device.id = waiting.device_id and (waiting.device_id, waiting.cause) = (
                               select device_id, cause from notification.push where next_attempt <= :now
                               order by next_attempt, written_at limit 1 for update skip locked)
                        returning device.id, device.holder_id, cause, kind, attempts, written_at, endpoint, p256dh, auth
                        """)
                .param("now", now)
                .param("reservedUntil", now.plus(RESERVED))
                .query((row, number) -> new WaitingPush(
                        row.getObject("id", UUID.class),
                        new HolderId(row.getObject("holder_id", UUID.class)),
                        row.getString("cause"),
                        row.getString("kind"),
                        row.getInt("attempts"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("endpoint"),
                        row.getBytes("p256dh"),
                        row.getBytes("auth")))
                .optional();
    }

    void done(WaitingPush push) {
        database.sql("delete from notification.push where device_id = :device and cause = :cause")
                .param("device", push.device())
                .param("cause", push.cause())
                .update();
    }

    void putOff(WaitingPush push) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(push.attempt() - 1, DOUBLINGS));
        database.sql("update notification.push set next_attempt = :next where device_id = :device and cause = :cause")
                .param("next", OffsetDateTime.now(clock).plus(wait))
                .param("device", push.device())
                .param("cause", push.cause())
                .update();
    }

    /** With everything that waits for it. */
    void forgetDevice(WaitingPush push) {
        database.sql("delete from notification.push_device where id = :device")
                .param("device", push.device())
                .update();
    }

    void dropOld() {
        database.sql("delete from notification.push where written_at < :old")
                .param("old", OffsetDateTime.now(clock).minus(NEWS))
                .update();
    }
}
