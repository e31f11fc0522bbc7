package fr.passregion.notification;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP, as text and HTML, under an identifier that stays the same at every attempt. */
final class MailServerPost implements Post {

    private final JavaMailSender server;
    private final MailSettings settings;

    MailServerPost(JavaMailSender server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public void deliver(Message message) {
        var mail = server.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            parts.setFrom(settings.from(), "Pass’Région");
            parts.setTo(message.recipient());
            parts.setSubject(message.subject());
            parts.setText(message.text(), message.html());
            mail.setHeader("Message-ID", "<" + message.id() + "@" + settings.domain() + ">");
            mail.setHeader("Auto-Submitted", "auto-generated");
            if (message.unsubscribe() != null) {
                mail.setHeader("List-Unsubscribe", "<" + message.unsubscribe() + ">");
                mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
            }
        } catch (MessagingException | java.io.UnsupportedEncodingException fault) {
            throw new MailPreparationException(fault);
        }
        server.send(mail);
    }
}
