package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.privacy.Erasures;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A young person asks on a phone for their data to be erased, and an agent does it. */
@PassRegionTest
class OwnDataJourneyTests {

    private static final String PASSWORD = "tortue violon lampe";

    private final Browser browser;
    private final Accounts accounts;
    private final Holders holders;
    private final Erasures erasures;
    private final Holder lea;

    OwnDataJourneyTests(@LocalServerPort int port, Accounts accounts, Holders holders, Erasures erasures) {
        this.browser = Browser.on(port);
        this.accounts = accounts;
        this.holders = holders;
        this.erasures = erasures;
        this.lea = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), PASSWORD));
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers("ACC-09")
    void theErasureIsAskedTakenBackAskedAgainAndDone(Browser.Scripts scripts) {
        var phone = browser.people(scripts).onAPhone().signIn(lea.caseNumber().value(), PASSWORD);
        phone.follow("Profil").follow("Mes données").isAt("Mes données");
        look(phone, "own-data");
        phone.fill("Ton mot de passe", "pas le mien").press("Télécharger").see("Ce n’est pas ton mot de passe");
        look(phone, "own-data-refused");
        phone.follow("demander l’effacement").isAt("Effacer mes données");
        look(phone, "erasure");
        phone.fill("Ton mot de passe", PASSWORD).press("Demander l’effacement").see("l’effacement est définitif");
        look(phone, "erasure-errors");
        ask(phone);
        look(phone, "erasure-asked");
        phone.press("Retirer ma demande").see("Ta demande est retirée");
        ask(phone);

        var agent = agent(scripts);
        agent.open("/region/assistance/effacements").see(lea.caseNumber().grouped());
        look(agent, "erasure-queue");
        agent.follow(lea.caseNumber().grouped()).see("C’est définitif");
        look(agent, "erasure-desk");
        agent.choose("Effacer").press("Enregistrer la décision").see("C’est effacé");

        assertThat(erasures.latestOf(lea.id()).orElseThrow().state()).isEqualTo(Erasures.State.ERASED);
        assertThat(holders.find(lea.id()).orElseThrow().fullName()).isEqualTo("Dossier effacé");
        phone.open("/mon-compte").isAt("Se connecter");
    }

    private static void ask(Visit phone) {
        phone.choose("J’ai compris").fill("Ton mot de passe", PASSWORD).press("Demander l’effacement");
        phone.see("Ta demande est enregistrée");
    }

    private Visit agent(Browser.Scripts scripts) {
        var email = "agent-" + UUID.randomUUID() + "@example.org";
        accounts.open(new NewAccount(email, "Camille", email, PASSWORD, List.of(new Grant(Role.HELPDESK, null))));
        return browser.people(scripts).atADesk().signIn(email, PASSWORD);
    }

    private static void look(Visit visit, String name) {
        if (visit.runsScripts()) visit.inspect(name);
    }
}
