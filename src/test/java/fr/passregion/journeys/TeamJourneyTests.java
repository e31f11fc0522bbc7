package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.notification.Mailbox;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Region names a headmistress, she invites a secretary, and closes the access of whoever leaves. */
@PassRegionTest
@Covers("EST-06")
class TeamJourneyTests {

    private static final String PASSWORD = "tortue violon lampe";
    private static final Pattern LINK = Pattern.compile("/invitation/\\S+");

    private final Accounts accounts;
    private final Institutions institutions;
    private final Mailbox mailbox;
    private Browser browser = Browser.on(0);

    TeamJourneyTests(Accounts accounts, Institutions institutions, Mailbox mailbox) {
        this.accounts = accounts;
        this.institutions = institutions;
        this.mailbox = mailbox;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = Browser.on(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theRegionNamesAManagerWhoMakesTheTeam(boolean withScript) throws InterruptedException {
        var lycee = OrderFixtures.aLycee(institutions, "Lycée des Équipes");
        var head = People.newEmail();
        var agent = agent(desk(withScript)).open("/region/etablissements/" + lycee);
        agent.follow("L’équipe de cet établissement")
                .isAt("Équipe de Lycée des Équipes")
                .see("Personne encore");
        inspect(agent, "team-at-the-region");
        invite(agent, "Odile Chastel", head, "Gestionnaire").see("L’invitation est partie");

        var manager = accepts(phone(withScript), head, "Lycée des Équipes").follow("Équipe");
        inspect(manager.isAt("Équipe").see("Odile Chastel").see("(vous)"), "team");
        manager.press("Envoyer l’invitation")
                .see("Écrivez le prénom et le nom.")
                .see("Choisissez une fonction.");
        inspect(manager, "team-mistakes");
        again(manager);
        var secretary = People.newEmail();
        invite(manager, "Nadia Roche", secretary, "Secrétariat").see("Invitations en attente");
        inspect(manager, "team-invited");

        var newcomer =
                accepts(phone(withScript), secretary, "Lycée des Équipes").isAt("Accueil");
        assertThat(newcomer.statusOf("/etablissement/equipe")).isEqualTo(403);

        manager.open("/etablissement/equipe").see("Nadia Roche").doesNotSay("Invitations en attente");
        manager.clickFirst("main details summary").press("Fermer son accès").see("est fermé, sur tous ses appareils");
        inspect(manager.doesNotSay("Nadia Roche"), "team-left");
        newcomer.open("/etablissement/demandes").isAt("Se connecter");
    }

    private Visit accepts(Visit visit, String email, String lycee) throws InterruptedException {
        var link = linkTo(email);
        visit.open(link).isAt("Rejoindre l’équipe").see(lycee);
        inspect(visit, "team-invitation");
        visit.fill("Votre mot de passe", "14032005").press("Rejoindre l’équipe").see("Une date se devine");
        again(visit);
        visit.fill("Votre mot de passe", PASSWORD).press("Rejoindre l’équipe").see("C’est fait.");
        inspect(visit.open(link).isAt("Ce lien ne marche plus"), "team-invitation-gone");
        return visit.signIn(email, PASSWORD);
    }

    private static Visit invite(Visit visit, String name, String email, String position) {
        return visit.fill("Prénom et nom", name)
                .fill("Adresse e-mail professionnelle", email)
                .choose(position)
                .press("Envoyer l’invitation");
    }

    private String linkTo(String email) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            for (var mail : mailbox.to(email).reversed()) {
                var found = LINK.matcher(mail.text());
                if (found.find()) return found.group();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("No invitation reached " + email);
    }

    /** The same form goes again after five seconds. */
    private static void again(Visit visit) {
        if (visit.runsScripts()) visit.page().waitForTimeout(5_100);
    }

    private static Visit inspect(Visit visit, String name) {
        return visit.runsScripts() ? visit.inspect(name) : visit;
    }

    private Visit phone(boolean withScript) {
        return withScript ? browser.phone() : browser.phoneWithoutScript();
    }

    private Visit desk(boolean withScript) {
        return withScript ? browser.desktop() : browser.desktopWithoutScript();
    }

    private Visit agent(Visit visit) {
        var email = People.newEmail();
        var grants = List.of(new Grant(Role.AGENT_INSTITUTIONS, null));
        accounts.open(new NewAccount(email, "Sonia Perez", email, PASSWORD, grants));
        return visit.signIn(email, PASSWORD);
    }
}
