package fr.passregion.notification;

import gg.jte.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes e-mails down in the transaction of what they tell: they leave if and only if it happened. */
@Component
class Outbox {

    private final JdbcClient database;
    private final Clock clock;
    private final TemplateEngine templates;

    Outbox(JdbcClient database, Clock clock, TemplateEngine templates) {
        this.database = database;
        this.clock = clock;
        this.templates = templates;
    }

    /** The same cause twice is one e-mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String cause, String recipient, Letter letter) {
        database.sql("""
                        insert into notification.message
                            (id, cause, recipient, subject, text, html, unsubscribe, state, written_at, next_attempt)
                        values (:id, :cause, :recipient, :subject, :text, :html, :unsubscribe, 'WAITING', :now, :now)
                        on conflict (cause) do nothing
                        """)
                .param("id", UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)))
                .param("cause", cause)
                .param("recipient", recipient)
                .param("subject", letter.subject())
                .param("text", letter.asText())
                .param("html", letter.asHtml(templates))
                .param(
                        "unsubscribe",
                        letter.stop() == null ? null : letter.stop().address())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Keeps back an e-mail that has not left; false where it has, or may have. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holdBack(String cause) {
        return database.sql("""
                        update notification.message
                        set state = 'GIVEN_UP', text = null, html = null, unsubscribe = null, last_error = 'held back'
                        where cause = ? and state = 'WAITING' and attempts = 0
                        """).param(cause).update() == 1;
    }
}
