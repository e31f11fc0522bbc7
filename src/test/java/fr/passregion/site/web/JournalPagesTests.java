package fr.passregion.site.web;

import static fr.passregion.testing.SignIn.as;
import static fr.passregion.testing.SignIn.signedInAs;
import static fr.passregion.testing.SignIn.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PassRegionTest
@Covers("REG-05")
class JournalPagesTests {

    private static final Pattern ACT = Pattern.compile("\"([a-z]+(?:-[a-z]+)?(?:\\.[a-z_]+)+)\"");

    /** What a page that records an act also says. */
    private static final Set<String> SENTENCES = Set.of("card.answer.unreadable");

    private final MockMvcTester mvc;
    private final AuditTrail trail;
    private final Accounts accounts;
    private final MessageSource words;
    private final LocalDate today;
    private final String email = UUID.randomUUID() + "@region.example";
    private final String subject;

    JournalPagesTests(MockMvcTester mvc, AuditTrail trail, Accounts accounts, MessageSource words, Clock clock) {
        this.mvc = mvc;
        this.trail = trail;
        this.accounts = accounts;
        this.words = words;
        this.today = LocalDate.now(clock);
        this.subject = "account:" + accounts.open(new NewAccount(email, "Solange Témoin", email, null, List.of()));
    }

    @Test
    void anActIsSaidWithWhoWhatOnWhomAndWhy() {
        var login = UUID.randomUUID() + "@region.example";
        var agent = accounts.open(
                new NewAccount(login, "Odile Relecture", login, null, List.of(new Grant(Role.AGENT_PHOTO, null))));
        as(accounts.find(agent).orElseThrow(), () -> trail.record("photo.refused", subject, "Visage <masqué>"));

        assertThat(get("?sujet=" + subject))
                .hasStatusOk()
                .bodyText()
                .contains("Odile Relecture", "Agent, photos", "Photo refusée", "Solange Témoin")
                .contains("Visage &lt;masqué&gt;")
                .doesNotContain("photo.refused");
    }

    @Test
    void whatNoAccountDidIsTheSystems() {
        trail.record("card.blocked", subject, null);

        assertThat(get("?sujet=" + subject)).bodyText().contains("Le Pass’Région lui-même", "Carte bloquée");
    }

    @Test
    void anActorWhoseAccountIsGoneIsStillShown() {
        as(somebody(new Grant(Role.HELPDESK, null)), () -> trail.record("card.blocked", subject, null));

        assertThat(get("?sujet=" + subject)).bodyText().contains("Compte supprimé", "Assistance");
    }

    @Test
    void aDayShowsItsOwnActsAlone() {
        trail.record("card.blocked", subject, null);

        assertThat(get("?sujet=" + subject + "&jour=" + today)).bodyText().contains("Carte bloquée");
        assertThat(get("?sujet=" + subject + "&jour=" + today.minusDays(1)))
                .bodyText()
                .contains("Aucun acte ici")
                .doesNotContain("Carte bloquée");
    }

    @Test
    void aLongTrailIsReadPageByPageTheLatestFirst() {
        for (var i = 1; i <= 31; i++) trail.record("card.blocked", subject, "motif " + i + ".");

        assertThat(get("?sujet=" + subject))
                .bodyText()
                .contains("motif 31.", "motif 2.", "page=2")
                .doesNotContain("motif 1.");
        assertThat(get("?sujet=" + subject + "&page=2")).bodyText().contains("motif 1.");
    }

    @Test
    void whomSomebodyLooksForIsPostedAndLeadsToTheirActs() {
        assertThat(search("who=" + email + "&day.day=&day.month=&day.year="))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/region/journal?sujet=" + subject.replace(":", "%3A"));
        assertThat(search("who=&day.day=21&day.month=11&day.year=2026"))
                .redirectedUrl()
                .isEqualTo("/region/journal?jour=2026-11-21");
    }

    @Test
    void nobodyOfThatNameAndADateThatIsNoneComeBackBesideTheirFields() {
        assertThat(search("who=personne&day.day=31&day.month=2&day.year=2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Personne n’est connu", "Donnez une date", "value=\"personne\"");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "ADMINISTRATOR")
    void onlyAdministratorsReadIt(Role role) {
        assertThat(mvc.get().uri("/region/journal").with(signedInAs(role, "x"))).hasStatus(403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasItsWord(Role role) {
        assertThat(words.getMessage("site.journal.role." + role, null, Locale.FRANCE))
                .isNotBlank();
    }

    @Test
    void everyActThatAModuleRecordsHasItsWord() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var acts = sources.filter(Files::isRegularFile)
                    .map(JournalPagesTests::read)
                    .filter(source -> source.contains("AuditTrail"))
                    .flatMap(source -> ACT.matcher(source).results())
                    .map(found -> found.group(1))
                    .filter(code -> !SENTENCES.contains(code))
                    .distinct()
                    .toList();
            assertThat(acts)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(act -> assertThat(words.getMessage("site.journal.act." + act, null, Locale.FRANCE))
                            .isNotBlank());
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private MvcTestResult get(String query) {
        return mvc.get()
                .uri("/region/journal" + query)
                .with(signedInAs(Role.ADMINISTRATOR))
                .exchange();
    }

    private MvcTestResult search(String body) {
        return mvc.post()
                .uri("/region/journal/recherche")
                .contentType("application/x-www-form-urlencoded")
                .content(body)
                .with(csrf())
                .with(signedInAs(Role.ADMINISTRATOR))
                .exchange();
    }
}
