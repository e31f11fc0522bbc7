package fr.passregion.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.passregion.shared.Language;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import gg.jte.TemplateEngine;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.Transactional;

/** To a real mail server, in a transaction that is rolled back: the application's own sender does not see these e-mails. */
@PassRegionTest
@Transactional
@Covers("NOT-01")
class SendingTests {

    private static final Letter LETTER = new Letter(
            Language.FRENCH,
            "Ta commande est bien arrivée",
            "Bonjour Léa <script>,",
            List.of("Ton numéro de dossier est le 7K2M."),
            null,
            new Letter.Link("Suivre ma commande", "https://pass.example/mon-compte"),
            List.of("Tu reçois cet e-mail parce que tu as commandé.", "La Région ne demande jamais de code."),
            null);

    private final JdbcClient database;
    private final MovedClock clock;
    private final Outbox outbox;
    private final Post smtp;
    private final Sender sender;
    private final GreenMail mailServer = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl client = new JavaMailSenderImpl();
    private final String cause = "test:" + UUID.randomUUID();
    private final String lea = "lea-" + UUID.randomUUID() + "@example.org";

    SendingTests(JdbcClient database, Clock clock, TemplateEngine templates) {
        this.database = database;
        this.clock = new MovedClock(clock.instant());
        this.outbox = new Outbox(database, this.clock, templates);
        this.smtp = new MailServerPost(client, new MailSettings("pass@region.example", "https://pass.example"));
        this.sender = new Sender(database, this.clock, smtp);
    }

    @BeforeEach
    void openTheMailServer() {
        mailServer.start();
        client.setHost("localhost");
        client.setPort(mailServer.getSmtp().getPort());
    }

    @AfterEach
    void closeTheMailServer() {
        mailServer.stop();
    }

    @Test
    void whatOneMayDoWithoutCarriesItsOneClickEnd() throws MessagingException {
        var end = new Letter.Link("Ne plus recevoir ces rappels", "https://pass.example/desinscription/abc");
        outbox.write(cause, lea, LETTER.stoppedBy(end));
        sender.sendAllDue();
        outbox.write(cause + ":order", lea, LETTER);
        sender.sendAllDue();

        var mails = received();
        assertThat(mails.getFirst().getHeader("List-Unsubscribe"))
                .containsExactly("<https://pass.example/desinscription/abc>");
        assertThat(mails.getFirst().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mails.getLast().getHeader("List-Unsubscribe"))
                .as("an order always comes")
                .isNull();
    }

    @Test
    void anEmailArrivesAsTextAndAsHtml() throws MessagingException {
        outbox.write(cause, lea, LETTER);
        sender.sendAllDue();

        var mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Ta commande est bien arrivée");
        assertThat(mail.getFrom()[0].toString()).contains("pass@region.example");
        assertThat(mail.getMessageID()).endsWith("@region.example>");
        var whole = GreenMailUtil.getWholeMessage(mail);
        assertThat(whole).contains("text/plain", "text/html");
        assertThat(whole.substring(whole.indexOf("text/html")))
                .contains("Bonjour L=C3=A9a &lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(row("state")).isEqualTo("SENT");
        assertThat(row("text")).as("what was sent keeps no text").isEqualTo("null");
    }

    @Test
    void theSameCauseTwiceIsOneEmail() {
        outbox.write(cause, lea, LETTER);
        outbox.write(cause, lea, LETTER);
        sender.sendAllDue();
        outbox.write(cause, lea, LETTER);
        sender.sendAllDue();

        assertThat(received()).hasSize(1);
    }

    @Test
    void whileTheMailServerIsDownEmailsWaitLongerAndLongerAndThenArriveOnce() {
        mailServer.stop();
        outbox.write(cause, lea, LETTER);
        sender.sendAllDue();
        assertThat(row("state")).isEqualTo("WAITING");
        assertThat(row("attempts")).isEqualTo("1");
        assertThat(row("last_error")).isNotEqualTo("null");

        clock.goOn(Duration.ofSeconds(59));
        sender.sendAllDue();
        assertThat(row("attempts")).isEqualTo("1");

        clock.goOn(Duration.ofSeconds(1));
        sender.sendAllDue();
        assertThat(row("attempts")).isEqualTo("2");

        mailServer.start();
        client.setPort(mailServer.getSmtp().getPort());
        clock.goOn(Duration.ofMinutes(2));
        sender.sendAllDue();
        clock.goOn(Duration.ofDays(1));
        sender.sendAllDue();
        assertThat(received()).hasSize(1);
        assertThat(row("attempts")).isEqualTo("3");
    }

    @Test
    void afterAKillBetweenSendingAndMarkingTheSecondCopyHasTheSameIdentifier() throws MessagingException {
        outbox.write(cause, lea, LETTER);
        var killed = new Sender(database, clock, message -> {
            smtp.deliver(message);
            if (message.recipient().equals(lea)) throw new AssertionError("killed");
        });
        assertThatThrownBy(killed::sendAllDue).hasMessage("killed");

        sender.sendAllDue();
        assertThat(received()).as("reserved: nobody else sends it meanwhile").hasSize(1);

        clock.goOn(Duration.ofMinutes(5));
        sender.sendAllDue();
        assertThat(row("state")).isEqualTo("SENT");
        assertThat(received()).hasSize(2);
        assertThat(received().getFirst().getMessageID())
                .isEqualTo(received().getLast().getMessageID());
    }

    @Test
    void anAddressThatNeverAnswersIsGivenUpAfterDays() {
        mailServer.stop();
        outbox.write(cause, lea, LETTER);
        for (var i = 0; i < 30; i++) {
            sender.sendAllDue();
            clock.goOn(Duration.ofHours(5));
        }
        assertThat(row("state")).isEqualTo("GIVEN_UP");
        assertThat(row("attempts")).isEqualTo("24");
    }

    private List<MimeMessage> received() {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(this::isToLea)
                .toList();
    }

    private boolean isToLea(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(lea);
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private String row(String column) {
        return String.valueOf(database.sql("select * from notification.message where cause = :cause")
                .param("cause", cause)
                .query()
                .singleRow()
                .get(column));
    }
}
