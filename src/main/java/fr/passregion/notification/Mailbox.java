package fr.passregion.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demonstration's mailbox: the e-mails that a mail server would have taken. Empty where there is one. */
@Component
public class Mailbox {

    /** One e-mail. */
    public record Mail(String to, String subject, String text, String html, Instant sentAt) {}

    private static final String COLUMNS = " recipient, subject, text, html, sent_at ";

    private final JdbcClient database;
    private final Sender sender;

    Mailbox(JdbcClient database, Sender sender) {
        this.database = database;
        this.sender = sender;
    }

    /** The e-mails to an address, oldest first; what was still waiting leaves before the answer. */
    public List<Mail> to(String address) {
        sender.sendAllDue();
        return database.sql("select" + COLUMNS + """
                        from notification.mailbox
                        where lower(recipient) = lower(:address) order by sent_at
                        """)
                .param("address", address)
                .query(Mailbox::mail)
                .list();
    }

    /** The latest e-mails to anybody, oldest first; what was still waiting leaves before the answer. */
    public List<Mail> latest(int limit) {
        sender.sendAllDue();
        var newestFirst = database.sql("select" + COLUMNS + """
                        from notification.mailbox
                        order by sent_at desc limit :limit
                        """)
                .param("limit", limit)
                .query(Mailbox::mail)
                .list();
        return newestFirst.reversed();
    }

    private static Mail mail(ResultSet row, int index) throws SQLException {
        return new Mail(
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }
}
