package fr.passregion.support.web;

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
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody writes to the helpdesk, an agent answers, and whoever asked follows it. */
@PassRegionTest
@Covers("ACC-07")
class ContactPagesTests {

    private static final Pattern LINK = Pattern.compile("/contact/suivi/[A-Za-z0-9_-]{43}");
    private static final String DESK = "/region/assistance/messages/";

    private final MockMvcTester mvc;
    private final Mailbox mailbox;
    private final Holders holders;
    private final AuditReader trail;
    private final JdbcClient sql;
    private final String email = People.newEmail();
    private final String words = "Où est ma carte ? " + UUID.randomUUID();
    private final String network = UUID.randomUUID().toString();

    ContactPagesTests(MockMvcTester mvc, Mailbox mailbox, Holders holders, AuditReader trail, JdbcClient sql) {
        this.mvc = mvc;
        this.mailbox = mailbox;
        this.holders = holders;
        this.trail = trail;
        this.sql = sql;
    }

    @Test
    void theFormKeepsTheContextThatLedToIt() {
        var page =
                body(mvc.get().uri("/contact?sujet=carte&repere=carte-perdue").exchange());
        assertThat(page)
                .contains(
                        "<option value=\"CARD\" selected>",
                        "name=\"context\" value=\"carte-perdue\"",
                        "name=\"email\"");

        assertThat(body(mvc.get().uri("/contact?sujet=rien&repere=<script>").exchange()))
                .doesNotContain("name=\"context\"", "selected>");
    }

    @Test
    void aMessageHasANumberAndIsFollowedByALinkWithoutSigningIn() {
        var link = written(answers());

        var page = body(mvc.get().uri(link).exchange());
        assertThat(page).contains("Ta demande n°", words, "C’est à nous de jouer");
        var letter = mailbox.to(email).getLast();
        assertThat(letter.subject()).isEqualTo("Ton message est bien arrivé");
        assertThat(letter.text()).doesNotContain(words, "Camille").contains("/contact/suivi/");
        assertThat(body(mvc.get().uri(linkIn(letter.text())).exchange())).contains(words);
    }

    @Test
    void theLinkIsKeptAsAHashOnly() {
        var token = written(answers()).substring("/contact/suivi/".length());

        assertThat(sql.sql(
                                "select count(*) from support.link where encode(key_hash, 'escape') like :t or key_hash = :b")
                        .param("t", "%" + token + "%")
                        .param("b", token.getBytes(StandardCharsets.US_ASCII))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(mvc.get().uri("/contact/suivi/" + token.replaceFirst(".$", token.endsWith("A") ? "B" : "A")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/contact/suivi/abc")).hasStatus(404);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKept() {
        var answers = answers();
        answers.put("email", "camille");
        answers.put("topic", "");
        var answer = send(answers);

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("adresse e-mail complète", "Choisis un sujet", words, "value=\"camille\"");
    }

    @Test
    void sendingTheSameFormTwiceAtOnceWritesOnce() throws Exception {
        var answers = answers();
        Callable<MvcTestResult> sending = () -> send(answers);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(List.of(sending, sending)))
                assertThat(answer.get()).hasStatus(303);
        }

        assertThat(sql.sql("select count(*) from support.inquiry where email = ?")
                        .param(email)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(mailbox.to(email)).hasSize(1);
    }

    @Test
    void nobodysMailboxIsFlooded() {
        for (var i = 0; i < 5; i++) {
            var answers = answers();
            answers.put("sending", UUID.randomUUID().toString());
            written(answers);
        }
        var answers = answers();
        answers.put("sending", UUID.randomUUID().toString());
        var answer = send(answers);

        assertThat(answer).hasStatus(429).headers().containsHeader("Retry-After");
        assertThat(body(answer)).contains(words);
        assertThat(mailbox.to(email)).hasSize(5);
    }

    @Test
    @Covers("SUP-01")
    void anAgentAnswersNotesAndClosesAndWritingAgainReopens() {
        var link = written(answers());
        var number = numberOf(link);

        assertThat(act(number, "NOTE", "À vérifier avec le fabricant")).hasStatus(303);
        assertThat(act(number, "ANSWER", "Elle part demain.")).hasStatus(303);
        assertThat(body(mvc.get().uri(link).exchange()))
                .contains("Elle part demain.", "L’assistance a répondu")
                .doesNotContain("fabricant", "Camille Essai");
        assertThat(desk(number)).contains("À vérifier avec le fabricant", email);
        assertThat(mailbox.to(email).getLast().subject()).isEqualTo("L’assistance t’a répondu");
        assertThat(mailbox.to(email).getLast().text()).doesNotContain("demain");

        assertThat(act(number, "CLOSE", "")).hasStatus(303);
        assertThat(mailbox.to(email).getLast().subject()).isEqualTo("Ta demande est close");
        assertThat(mvc.post().uri(link).with(csrf()).param("text", "Toujours rien"))
                .hasStatus(303);
        assertThat(body(mvc.get().uri(link).exchange())).contains("Toujours rien", "C’est à nous de jouer");
        assertThat(trail.read(new AuditReader.Asked("inquiry:" + number, null, 1))
                        .entries())
                .extracting(AuditReader.Entry::act)
                .contains("inquiry.read", "inquiry.noted", "inquiry.answered", "inquiry.closed");
    }

    @Test
    void ofTwoAgentsTheSecondSeesWhatTheFirstAnswered() {
        var number = numberOf(written(answers()));
        var seen = lastSeen(number);
        assertThat(act(number, "ANSWER", "Première réponse", "TO_ANSWER", seen)).hasStatus(303);

        var second = act(number, "ANSWER", "Seconde réponse", "TO_ANSWER", seen);

        assertThat(second).hasStatus(409);
        assertThat(body(second)).contains("entre-temps", "Première réponse", ">Seconde réponse</textarea>");
        assertThat(mailbox.to(email)).hasSize(2);
    }

    @Test
    void aHolderWritesWithoutAddressAndFollowsInTheirAccountAlone() {
        var lea = holders.register(People.somebody());
        var sent = mvc.post()
                .uri("/contact")
                .with(csrf())
                .with(as(lea))
                .param("topic", "CARD")
                .param("text", words);
        var own = Objects.requireNonNull(sent.exchange().getResponse().getRedirectedUrl());

        assertThat(own).startsWith("/mon-compte/messages/");
        assertThat(body(mvc.get().uri("/contact").with(as(lea)).exchange()))
                .contains(lea.fullName(), lea.contact().email())
                .doesNotContain("name=\"email\"");
        assertThat(body(mvc.get().uri(own).with(as(lea)).exchange())).contains(words);
        assertThat(body(mvc.get().uri("/mon-compte/messages").with(as(lea)).exchange()))
                .contains(own);
        assertThat(mailbox.to(lea.contact().email()).getLast().subject()).isEqualTo("Ton message est bien arrivé");

        var other = holders.register(People.somebody());
        assertThat(mvc.get().uri(own).with(as(other))).hasStatus(404);
        assertThat(mvc.post().uri(own).with(csrf()).with(as(other)).param("text", "Moi"))
                .hasStatus(404);
        assertThat(mvc.get().uri(DESK + own.substring(own.lastIndexOf('/') + 1)).with(as(lea)))
                .hasStatus(403);
    }

    @Test
    void theQueueShowsWhatWaitsAndNothingOfWhom() {
        var number = numberOf(written(answers()));
        var last = lastPage();

        assertThat(last).contains("n°\u00a0" + number).doesNotContain(email, "Camille Test");
        assertThat(mvc.get().uri("/region/assistance/messages?etat=rien").with(signedInAs(Role.HELPDESK)))
                .hasStatus(404);
    }

    private String lastPage() {
        var count = sql.sql("select count(*) from support.inquiry where state = 'TO_ANSWER'")
                .query(Long.class)
                .single();
        var page = Math.ceilDiv(count, 25);
        return body(mvc.get()
                .uri("/region/assistance/messages?page=" + page)
                .with(signedInAs(Role.HELPDESK))
                .exchange());
    }

    private Map<String, String> answers() {
        return new LinkedHashMap<>(
                Map.of("name", "Camille Test", "email", email, "topic", "CARD", "text", words, "sending", network));
    }

    private String written(Map<String, String> answers) {
        var answer = send(answers);
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult send(Map<String, String> answers) {
        var request = mvc.post().uri("/contact").with(csrf()).with(from(network));
        for (var answer : answers.entrySet()) request = request.param(answer.getKey(), answer.getValue());
        return request.exchange();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static RequestPostProcessor as(Holder holder) {
        return signedInAs(Role.HOLDER, holder.id().toString());
    }

    private long numberOf(String link) {
        var page = body(mvc.get().uri(link).exchange());
        var found = Pattern.compile("Ta demande n°\\u00a0(\\d+)").matcher(page);
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private String desk(long number) {
        return body(mvc.get().uri(DESK + number).with(signedInAs(Role.HELPDESK)).exchange());
    }

    private String lastSeen(long number) {
        var found = Pattern.compile("name=\"lastSeen\" value=\"(\\d+)\"").matcher(desk(number));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult act(long number, String deed, String text) {
        var seen = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(desk(number));
        assertThat(seen.find()).isTrue();
        return act(number, deed, text, seen.group(1), lastSeen(number));
    }

    private MvcTestResult act(long number, String deed, String text, String seen, String lastSeen) {
        return mvc.post()
                .uri(DESK + number)
                .with(csrf())
                .with(signedInAs(Role.HELPDESK))
                .param("deed", deed)
                .param("seen", seen)
                .param("lastSeen", lastSeen)
                .param("text", text)
                .exchange();
    }

    private static String linkIn(String text) {
        var found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException noSuch) {
            throw new IllegalStateException(noSuch);
        }
    }
}
