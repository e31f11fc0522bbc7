package fr.passregion.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts e-mails into the demonstration's mailbox. */
final class MailboxPost implements Post {

    private final JdbcClient database;
    private final Clock clock;

    MailboxPost(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void deliver(Message message) {
        database.sql("""
                        insert into notification.mailbox (id, recipient, subject, text, html, sent_at)
                        values (:id, :recipient, :subject, :text, :html, :now)
                        on conflict do nothing
                        """)
                .param("id", message.id())
                .param("recipient", message.recipient())
                .param("subject", message.subject())
                .param("text", message.text())
                .param("html", message.html())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
