package fr.passregion.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.passregion.database.Demonstration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Who takes e-mails away, and how often. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    private static final int SECONDS_BETWEEN_LOOKS = 3;

    /** The mail server where one is named; the mailbox in a demonstration; otherwise e-mails wait, and say for what. */
    @Bean
    Post post(
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            JdbcClient database,
            Clock clock,
            Environment environment) {
        var mailServer = server.getIfAvailable();
        if (mailServer != null) return new MailServerPost(mailServer, settings);
        if (Demonstration.isOn(environment)) return new MailboxPost(database, clock);
        return message -> {
            throw new MailSendException("No mail server is named: set spring.mail.host");
        };
    }

    @Bean
    RecurringTask<Void> wordsForUses(UseLetters letters) {
        return Tasks.recurring("words-for-uses", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((task, context) -> letters.writeAll());
    }

    @Bean
    RecurringTask<Void> sendingOfMail(Sender sender) {
        return Tasks.recurring("sending-of-mail", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((task, context) -> sender.sendAllDue());
    }

    @Bean
    RecurringTask<Void> sendingOfPushes(PushSender sender) {
        return Tasks.recurring("sending-of-pushes", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((task, context) -> sender.sendAllDue());
    }
}
