package fr.passregion.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Sends what waits. An e-mail is reserved for a while, sent outside any transaction, then marked: after a kill in between
 * it leaves again, under the same identifier. What was sent keeps no text here.
 */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration RESERVED = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 8;
    private static final int MOST_ATTEMPTS = 24;
    private static final int LONGEST_ERROR = 500;

    private record Attempt(Message message, int number) {}

    private final JdbcClient database;
    private final Clock clock;
    private final Post post;

    Sender(JdbcClient database, Clock clock, Post post) {
        this.database = database;
        this.clock = clock;
        this.post = post;
    }

    void sendAllDue() {
        for (var next = reserve(); next.isPresent(); next = reserve()) send(next.get());
    }

    private void send(Attempt attempt) {
        try {
            post.deliver(attempt.message);
            markSent(attempt.message.id());
        } catch (MailException fault) {
            LOG.warn("E-mail {} did not leave at attempt {}", attempt.message.id(), attempt.number, fault);
            putOff(attempt, Objects.requireNonNullElse(fault.getMessage(), fault.toString()));
        }
    }

    private Optional<Attempt> reserve() {
        var now = OffsetDateTime.now(clock);
        return database.sql("""
                        update notification.message set attempts = attempts + 1, next_attempt = :reservedUntil
                        where id = (
                            select id from notification.message
                            where state = 'WAITING' and next_attempt <= :now
                            order by next_attempt, written_at limit 1
                            for update skip locked)
                        returning id, recipient, subject, text, html, unsubscribe, attempts
                        """)
                .param("now", now)
                .param("reservedUntil", now.plus(RESERVED))
                .query((row, number) -> new Attempt(
                        new Message(
                                row.getObject("id", UUID.class),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("text"),
                                row.getString("html"),
                                row.getString("unsubscribe")),
                        row.getInt("attempts")))
                .optional();
    }

    private void markSent(UUID id) {
        database.sql("""
                        update notification.message
                        set state = 'SENT', sent_at = :now, text = null, html = null, unsubscribe = null,
                            last_error = null
                        where id = :id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    private void putOff(Attempt attempt, String error) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempt.number - 1, DOUBLINGS));
        database.sql("""
                        update notification.message
                        set state = :state, next_attempt = :next, last_error = :error where id = :id
                        """)
                .param("state", attempt.number < MOST_ATTEMPTS ? "WAITING" : "GIVEN_UP")
                .param("next", OffsetDateTime.now(clock).plus(wait))
                .param("error", error.substring(0, Math.min(LONGEST_ERROR, error.length())))
                .param("id", attempt.message.id())
                .update();
    }
}
