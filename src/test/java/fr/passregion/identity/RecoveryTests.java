package fr.passregion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.audit.AuditReader;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.notification.Mailbox;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** « Identifiant oublié » and « mot de passe oublié », as a browser and a mailbox meet them. */
@PassRegionTest
@Covers("ACC-03")
class RecoveryTests {

    private static final String FORMER = "tortue violon lampe";
    private static final String PASSWORD = "hibou cerise tambour";
    private static final Pattern LINK = Pattern.compile("/connexion/nouveau-mot-de-passe/([A-Za-z0-9_-]{43})");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BeanFactory beans;
    private final Holders holders;
    private final JdbcClient database;
    private final Mailbox mailbox;
    private final Visitor visitor;
    private final Visitor other;
    private final Holder lea;

    RecoveryTests(BeanFactory beans, Holders holders, JdbcClient database, Mailbox mailbox, @LocalServerPort int port) {
        this.beans = beans;
        this.holders = holders;
        this.database = database;
        this.mailbox = mailbox;
        this.visitor = new Visitor(port);
        this.other = new Visitor(port);
        this.lea = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), FORMER));
    }

    @Test
    void theLinkReceivedReplacesThePasswordAndSignsEverybodyOut() {
        other.signIn(number(), FORMER);
        assertThat(other.open("/mon-compte").statusCode()).isEqualTo(200);

        var link = linkFor(number());
        assertThat(visitor.open(link).body()).doesNotContain(lea.firstName(), number(), email());
        assertThat(choose(link, PASSWORD).headers().firstValue("location")).contains("/connexion");

        assertThat(visitor.open("/connexion").body())
                .contains("Le nouveau mot de passe est enregistré", "value=\"" + number());
        assertThat(other.open("/mon-compte").statusCode()).isEqualTo(302);
        assertThat(visitor.signIn(number(), FORMER).statusCode()).isEqualTo(422);
        assertThat(visitor.signIn(number(), PASSWORD).statusCode()).isEqualTo(303);
        assertThat(mailsNamed("Ton mot de passe a changé")).hasSize(1);
        assertThat(beans.getBean(AuditReader.class)
                        .read(new AuditReader.Asked("account:" + lea.account(), null, 1))
                        .entries())
                .extracting(AuditReader.Entry::act)
                .contains("account.password_reset");
    }

    @Test
    void nobodyLearnsWhetherAnAddressOrALoginIsKnown() {
        var nobody = "nobody-" + UUID.randomUUID() + "@example.org";
        for (var known : List.of(email(), number())) {
            var page = known.equals(email()) ? "/connexion/identifiant-oublie" : "/connexion/mot-de-passe-oublie";
            var unknown = known.equals(email()) ? nobody : "0000-0000-001";
            var yes = ask(page, known);
            var no = ask(page, unknown);
            assertThat(no.statusCode()).isEqualTo(yes.statusCode()).isEqualTo(303);
            assertThat(no.headers().map().keySet())
                    .isEqualTo(yes.headers().map().keySet());
            assertThat(no.headers().firstValue("location"))
                    .isEqualTo(yes.headers().firstValue("location"));
        }
        assertThat(visitor.open("/connexion/e-mail-demande").body()).contains("S’il y a un compte à ce nom");
        assertThat(mailbox.to(nobody)).isEmpty();
    }

    /** A page only notes what was typed, so that its time is the same: the looking up and the writing are a job's. */
    @Test
    void thePageItselfLooksNobodyUp() {
        var recovery = new Recovery(database, beans.getBean(Attempts.class), beans.getBean(Clock.class));
        assertThat(Recovery.class.getDeclaredFields())
                .extracting(field -> (Object) field.getType())
                .doesNotContain(StoredAccounts.class, Accounts.class, ApplicationEventPublisher.class);
        assertThat(recovery.ask(Recovery.Forgotten.LOGIN, email(), "192.0.2.1")).isTrue();
    }

    @Test
    void theFourthAskWithinAnHourIsRefusedKnownOrNot() {
        var nobody = "nobody-" + UUID.randomUUID() + "@example.org";
        for (var i = 0; i < 3; i++) {
            assertThat(ask("/connexion/mot-de-passe-oublie", email()).statusCode())
                    .isEqualTo(303);
            assertThat(ask("/connexion/mot-de-passe-oublie", nobody).statusCode())
                    .isEqualTo(303);
        }
        var known = ask("/connexion/mot-de-passe-oublie", email());
        var unknown = ask("/connexion/mot-de-passe-oublie", nobody);
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(429);
        assertThat(known.body()).contains("Trop de demandes", "value=\"" + email());
        assertThat(withoutWhatVaries(known.body())).isEqualTo(withoutWhatVaries(unknown.body()));
    }

    @Test
    void aLinkServesOnceAndTakesTheOthersWithIt() {
        var first = linkFor(number());
        var second = linkFor(email());
        assertThat(choose(second, PASSWORD).statusCode()).isEqualTo(303);

        for (var used : List.of(first, second)) {
            assertThat(visitor.open(used).statusCode()).isEqualTo(404);
            assertThat(choose(used, "encore un autre mot").body()).contains("Ce lien ne vaut plus");
        }
    }

    @Test
    void afterHalfAnHourALinkIsWorthNothing() {
        var link = linkFor(number());
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(resetsIn(Duration.ofMinutes(29)).isGood(token)).isTrue();
        assertThat(resetsIn(Duration.ofMinutes(31)).isGood(token)).isFalse();
        assertThat(resetsIn(Duration.ofMinutes(31)).choose(token, PASSWORD))
                .isInstanceOf(PasswordResets.Outcome.LinkNoLongerGood.class);
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        var link = linkFor(number());
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(database.sql("select hash from identity.reset_link where account_id = ?")
                        .param(lea.account().value())
                        .query(byte[].class)
                        .list())
                .singleElement()
                .isEqualTo(OpaqueKey.parse(token).orElseThrow().hash());
    }

    @Test
    void aWeakPasswordIsRefusedWithItsReasonAndTheLinkStaysGood() {
        var link = linkFor(number());
        for (var weak : List.of("14032005", number(), "court", "motdepasse2026")) {
            var answer = choose(link, weak);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("value=\"" + weak);
        }
        assertThat(choose(link, "14032005").body()).contains("Une date se devine");
        assertThat(choose(link, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void whoLockedTheirAccountOutOpensItByTheLink() {
        for (var i = 0; i < 11; i++) visitor.signIn(number(), "wrong one " + i);
        assertThat(visitor.signIn(number(), FORMER).statusCode()).isEqualTo(429);

        choose(linkFor(number()), PASSWORD);

        assertThat(visitor.signIn(number(), PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    @Covers("ACC-02")
    void anAccountThatNobodyActivatedIsOpenedByItsMailboxAndTheBirthDateIsDead() {
        var waiting = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), null));
        var link = linkFor(waiting.caseNumber().value(), waiting.contact().email());
        choose(link, PASSWORD);

        assertThat(visitor.signIn(waiting.caseNumber().value(), "14032005").statusCode())
                .isEqualTo(422);
        assertThat(visitor.signIn(waiting.caseNumber().value(), PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void theIdentifierIsSentToItsOwnerAsItIsWrittenEverywhere() {
        ask("/connexion/identifiant-oublie", email().toUpperCase(java.util.Locale.ROOT));
        assertThat(waitFor("Ton identifiant", email()))
                .contains(lea.caseNumber().grouped())
                .doesNotContain(lea.firstName(), lea.lastName(), "2005");
    }

    @Test
    void aFamilyWithOneMailboxIsRemindedOfAllItsIdentifiers() {
        var accounts = beans.getBean(Accounts.class);
        var sister = holders.register(People.withoutGuardian(LocalDate.of(2004, 1, 2), FORMER));
        accounts.changeEmail(sister.account(), email());

        ask("/connexion/identifiant-oublie", email());

        assertThat(waitFor("Vos identifiants", email()))
                .contains(lea.caseNumber().grouped(), sister.caseNumber().grouped());
    }

    @Test
    void anAddressThatIsNoneIsSaidAndKept() {
        var answer = ask("/connexion/identifiant-oublie", "lea.example.org");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("incomplète", "value=\"lea.example.org\"");
    }

    private HttpResponse<String> ask(String page, String typed) {
        visitor.open(page);
        return visitor.submit(page, Map.of(page.contains("identifiant") ? "email" : "identifiant", typed));
    }

    private HttpResponse<String> choose(String link, String password) {
        visitor.open("/connexion"); // for the hidden field: the page of a dead link has none
        return visitor.submit(link, Map.of("password", password));
    }

    private String linkFor(String typed) {
        return linkFor(typed, email());
    }

    private String linkFor(String typed, String email) {
        var before = mailbox.to(email).size();
        ask("/connexion/mot-de-passe-oublie", typed);
        waitUntilMoreThan(before, email);
        var found = LINK.matcher(mailbox.to(email).getLast().text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private String waitFor(String subject, String email) {
        waitUntilMoreThan(0, email);
        var mail = mailbox.to(email).getLast();
        assertThat(mail.subject()).startsWith(subject);
        return mail.text();
    }

    /** The job may be at work just now, in another thread. */
    private void waitUntilMoreThan(int count, String email) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        do beans.getBean(RecoveryAnswers.class).answerAll();
        while (mailbox.to(email).size() <= count && System.nanoTime() < end);
        assertThat(mailbox.to(email)).hasSizeGreaterThan(count);
    }

    private List<Mailbox.Mail> mailsNamed(String subject) {
        return mailbox.to(email()).stream()
                .filter(mail -> mail.subject().equals(subject))
                .toList();
    }

    private PasswordResets resetsIn(Duration later) {
        var clock = Clock.offset(beans.getBean(Clock.class), later);
        return new PasswordResets(
                database,
                beans.getBean(StoredAccounts.class),
                beans.getBean(StoredCredentials.class),
                beans.getBean(PasswordRules.class),
                beans.getBean(Attempts.class),
                beans.getBean(fr.passregion.audit.AuditTrail.class),
                event -> {},
                clock);
    }

    private String number() {
        return lea.caseNumber().value();
    }

    private String email() {
        return lea.contact().email();
    }

    private static String withoutWhatVaries(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "").replaceAll("[0-9a-f]{16}", "");
    }
}
