package fr.passregion.account.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.audit.AuditReader;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Role;
import fr.passregion.notification.Mailbox;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The helpdesk, on the telephone with somebody who reads their former mailbox no more. */
@PassRegionTest
@Covers("ACC-04")
class EmailDeskPagesTests {

    private static final String PATH = "/region/assistance/adresse-e-mail";

    private final MockMvcTester mvc;
    private final Holders holders;
    private final Mailbox mailbox;
    private final AuditReader trail;
    private final Holder lea;
    private final String email = People.newEmail();

    EmailDeskPagesTests(MockMvcTester mvc, Holders holders, Mailbox mailbox, AuditReader trail) {
        this.mvc = mvc;
        this.holders = holders;
        this.mailbox = mailbox;
        this.trail = trail;
        this.lea = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), null));
    }

    @Test
    void whoAnswersForTheDossierGetsAnotherAddressOnceItConfirms() {
        assertThat(ask(rightAnswers())).hasStatus(303);
        assertThat(emailNow()).isEqualTo(lea.contact().email());

        var text = mailbox.to(email).getLast().text();
        var link = text.substring(text.indexOf("/connexion/nouvelle-adresse/")).split("\\s")[0];
        assertThat(mvc.post().uri(link).with(csrf())).hasStatus(303);

        assertThat(emailNow()).isEqualTo(email);
        assertThat(mailbox.to(lea.contact().email()))
                .extracting(Mailbox.Mail::subject)
                .contains("Ton adresse e-mail va changer", "Ton adresse e-mail a changé");
        assertThat(acts("holder:" + lea.id())).containsEntry("holder.identity_proved", "boîte fermée");
        assertThat(acts("account:" + lea.account())).containsEntry("account.email_change_asked", "boîte fermée");
    }

    @Test
    void aNameIsHeardWithoutItsAccentsAndHyphens() {
        var answers = rightAnswers();
        answers.put("lastName", "DA-SILVA");
        assertThat(ask(answers)).hasStatus(303);
    }

    @Test
    void oneWrongAnswerOrAnUnknownDossierChangesNothingAndTellsNothing() {
        for (var wrong : List.of("firstName", "lastName", "postcode", "birthDate.day", "number")) {
            var answers = rightAnswers();
            answers.put(wrong, wrongOf(wrong));
            var answer = ask(answers);
            assertThat(answer).as(wrong).hasStatus(422);
            assertThat(body(answer))
                    .as(wrong)
                    .contains("ne sont pas toutes celles du dossier", "value=\"" + email)
                    .doesNotContain(lea.contact().email());
        }
        assertThat(mailbox.to(email)).isEmpty();
        assertThat(acts("holder:" + lea.id())).containsKey("holder.identity_not_proved");
    }

    @Test
    void afterFiveWrongAnswersTheRightOnesWaitADay() {
        var answers = rightAnswers();
        answers.put("postcode", "01000");
        for (var i = 0; i < 5; i++) ask(answers);

        assertThat(body(ask(rightAnswers()))).contains("Trop d’essais pour ce dossier");
        assertThat(mailbox.to(email)).isEmpty();
    }

    @Test
    void everythingIsAskedAndWhyToo() {
        assertThat(body(ask(new LinkedHashMap<>(Map.of("why", "")))))
                .contains("Écrivez le numéro de dossier", "Écrivez la date de naissance", "Dites pourquoi");
    }

    private static String wrongOf(String field) {
        return switch (field) {
            case "postcode" -> "01000";
            case "birthDate.day" -> "15";
            case "number" -> "0000-0000-001";
            default -> "Autre";
        };
    }

    private Map<String, String> rightAnswers() {
        return new LinkedHashMap<>(Map.of(
                "number",
                lea.caseNumber().grouped(),
                "firstName",
                lea.firstName(),
                "lastName",
                lea.lastName(),
                "birthDate.day",
                "14",
                "birthDate.month",
                "3",
                "birthDate.year",
                "2005",
                "postcode",
                lea.contact().address().postcode(),
                "email",
                email,
                "why",
                "boîte fermée"));
    }

    private MvcTestResult ask(Map<String, String> answers) {
        var request = mvc.post().uri(PATH).with(csrf()).with(signedInAs(Role.HELPDESK));
        for (var answer : answers.entrySet()) request = request.param(answer.getKey(), answer.getValue());
        return request.exchange();
    }

    private Map<String, String> acts(String subject) {
        var acts = new LinkedHashMap<String, String>();
        for (var entry : trail.read(new AuditReader.Asked(subject, null, 1)).entries())
            acts.put(entry.act(), String.valueOf(entry.why()));
        return acts;
    }

    private String emailNow() {
        return holders.find(lea.id()).orElseThrow().contact().email();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException noSuch) {
            throw new IllegalStateException(noSuch);
        }
    }
}
