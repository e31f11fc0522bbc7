package fr.passregion.account.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.privacy.Erasures;
import fr.passregion.privacy.Erasures.State;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A request for erasure through both doors: the holder's and the helpdesk's. */
@PassRegionTest
@Covers("ACC-09")
class ErasurePagesTests {

    private static final String PASSWORD = "tortue violon lampe";
    private static final String OWN = "/mon-compte/profil/effacement";
    private static final String DESK = "/region/assistance/effacements";

    private final MockMvcTester http;
    private final Accounts accounts;
    private final Holders holders;
    private final Erasures erasures;
    private final Holder lea;

    ErasurePagesTests(MockMvcTester http, Accounts accounts, Holders holders, Erasures erasures) {
        this.http = http;
        this.accounts = accounts;
        this.holders = holders;
        this.erasures = erasures;
        this.lea = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), PASSWORD));
    }

    @Test
    void whoeverAsksReadsWhatStopsAndWhenTheAnswerComes() {
        assertThat(asLea("/mon-compte/profil/donnees")).bodyText().contains(OWN);
        assertThat(asLea(OWN)).bodyText().contains("Ta carte est bloquée pour toujours", "La loi oblige");
        assertThat(ask("password", PASSWORD, "understood", "true")).hasStatus(303);
        assertThat(asLea(OWN)).bodyText().contains("Ta demande est enregistrée", "Retirer ma demande");
    }

    @Test
    void whateverMustEndFirstIsSaidInBothLanguages(
            @Autowired List<PersonalErasure> modules, @Autowired MessageSource messages) {
        var names = modules.stream().flatMap(module -> module.waits().stream()).map(PersonalErasure.Wait::name);
        assertThat(names)
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> assertThat(Stream.of(Locale.FRENCH, Locale.ENGLISH)
                                .map(language -> messages.getMessage("account.erasure.first." + name, null, language)))
                        .as(name)
                        .doesNotHaveDuplicates());
    }

    @Test
    void withoutThePasswordOrTheTickNothingIsAsked() {
        assertThat(ask("password", "not the password", "understood", "true")).hasStatus(422);
        assertThat(ask("password", PASSWORD, "_understood", "on"))
                .hasStatus(422)
                .bodyText()
                .contains("l’effacement est définitif");
        assertThat(ask("password", "", "understood", "true")).hasStatus(422);
        assertThat(erasures.latestOf(lea.id())).isEmpty();
    }

    @Test
    void aRequestIsTakenBackByItsHolderAlone() {
        ask("password", PASSWORD, "understood", "true");
        var other = holders.register(People.somebody());
        post(accounts.find(other.account()).orElseThrow(), OWN + "/retrait");
        assertThat(state()).isEqualTo(State.ASKED);
        assertThat(post(lea(), OWN + "/retrait")).hasStatus(303);
        assertThat(state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void anAgentErasesFromTheQueueWithoutReadingAName() {
        ask("password", PASSWORD, "understood", "true");
        assertThat(get(agent(), DESK))
                .bodyText()
                .contains(lea.caseNumber().grouped())
                .doesNotContain(lea.firstName());
        assertThat(get(agent(), path())).bodyText().contains("C’est définitif").doesNotContain(lea.firstName());
        assertThat(post(agent(), path(), "decision", "ERASE")).hasStatus(303);
        assertThat(state()).isEqualTo(State.ERASED);
        assertThat(post(agent(), path(), "decision", "ERASE")).hasStatus(303);
        assertThat(get(agent(), path())).bodyText().contains("Cette demande est réglée");
    }

    @Test
    void aRefusalNeedsItsReasonWhichTheHolderReads() {
        ask("password", PASSWORD, "understood", "true");
        assertThat(post(agent(), path(), "decision", "REFUSE"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(post(agent(), path(), "decision", "FORGET")).hasStatus(422);
        assertThat(post(agent(), path(), "decision", "REFUSE", "why", "x".repeat(501)))
                .hasStatus(422);
        assertThat(state()).isEqualTo(State.ASKED);
        assertThat(post(agent(), path(), "decision", "REFUSE", "why", "Un contrôle <court>."))
                .hasStatus(303);
        assertThat(asLea(OWN)).bodyText().contains("a été refusée", "Un contrôle &lt;court&gt;.");
    }

    @Test
    void nobodyElseSeesTheQueueAndARequestThatIsNotThereIsNotFound() {
        assertThat(get(lea(), DESK)).hasStatus(403);
        assertThat(get(agent(), DESK + "/" + UUID.randomUUID())).hasStatus(404);
    }

    private State state() {
        return erasures.latestOf(lea.id()).orElseThrow().state();
    }

    private String path() {
        return DESK + "/" + erasures.latestOf(lea.id()).orElseThrow().id();
    }

    private SignedIn lea() {
        return accounts.find(lea.account()).orElseThrow();
    }

    private static SignedIn agent() {
        return new SignedIn(
                new AccountId(UUID.randomUUID()),
                "agent@example.org",
                "Une agente",
                List.of(new Grant(Role.HELPDESK, null)));
    }

    private MvcTestResult asLea(String path) {
        return get(lea(), path);
    }

    private MvcTestResult get(SignedIn who, String path) {
        return http.get().uri(path).with(signedInAs(who)).exchange();
    }

    private MvcTestResult ask(String... fields) {
        return post(lea(), OWN, fields);
    }

    private MvcTestResult post(SignedIn who, String path, String... fields) {
        var form = http.post().uri(path).with(csrf()).with(signedInAs(who));
        for (var i = 0; i < fields.length; i += 2) form = form.param(fields[i], fields[i + 1]);
        return form.exchange();
    }
}
