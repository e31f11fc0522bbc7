package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.OneTimeSteps;
import fr.passregion.identity.Role;
import fr.passregion.identity.WorldTime;
import fr.passregion.notification.Mailbox;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.PasswordsAlone;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who works at a school meets the second factor, loses the phone, and is helped. */
@PassRegionTest
class SecondFactorJourneyTests {

    private static final String PASSWORD = "tortue violon lampe";

    private final Accounts accounts;
    private final WorldTime world;
    private final Mailbox mailbox;
    private final Browser browser;
    private final String email = PasswordsAlone.STRICT + UUID.randomUUID() + "@example.org";

    SecondFactorJourneyTests(Accounts accounts, WorldTime world, Mailbox mailbox, @LocalServerPort int port) {
        this.accounts = accounts;
        this.world = world;
        this.mailbox = mailbox;
        this.browser = Browser.on(port);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    void itIsSetUpAtTheFirstSignInAndAskedForAtTheNext(Browser.Scripts scripts) {
        open(email, Role.ADMINISTRATOR);
        var desk = browser.people(scripts).atADesk().signIn(email, PASSWORD);
        look(desk.isAt("Réglez la double authentification"), "factor-first");
        desk.fill("Code à 6 chiffres", "123 45").press("Vérifier et continuer").see("Ce code n’est pas celui");
        look(desk, "factor-first-mistake");
        var secret = desk.textOf(".factor__key").replace(" ", "");
        desk.fill("Code à 6 chiffres", codeOf(secret, 0))
                .press("Vérifier et continuer")
                .isAt("Vos codes de secours");
        look(desk, "factor-codes");
        assertThat(desk.page().locator(".codes li").count()).isEqualTo(10);
        var spare = desk.textOf(".codes li");
        desk.follow("Je les ai notés, continuer").isAt("Établissements");
        assertThat(mailbox.to(email).getLast().subject()).isEqualTo("Votre double authentification est en service");

        var phone = browser.people(scripts).onAPhone().signIn(email, PASSWORD);
        look(phone.isAt("Code de vérification"), "factor-code");
        look(phone.press("Continuer").see("Écrivez le code"), "factor-code-mistake");
        phone.fill("Code à 6 chiffres", codeOf(secret, 1)).press("Continuer").isAt("Établissements");

        var other = browser.people(scripts).onAPhone().signIn(email, PASSWORD);
        look(other.follow("Je n’ai pas mon téléphone").isAt("Code de secours"), "factor-recovery");
        other.fill("Code de secours", spare).press("Continuer").isAt("Établissements");
        assertThat(mailbox.to(email))
                .filteredOn(mail -> mail.subject().equals("Un code de secours a servi"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Codes qui restent\u00a0: 9"));
        other.open("/mon-acces").isAt("Mon accès").see("Il reste 9 codes de secours");
        other.page().goBack();
        assertThat(other.statusOf("/connexion/code-de-secours")).isEqualTo(403);
    }

    @Test
    void theCodeOnTheScreenIsWhatAnAppScans() {
        open(email, Role.ADMINISTRATOR);
        var desk = browser.desktop().signIn(email, PASSWORD).isAt("Réglez la double authentification");
        var secret = desk.textOf(".factor__key").replace(" ", "");
        desk.page().evaluate("document.querySelector('.qr').dataset.qr = 'code'");
        assertThat(Screen.read(desk, browser.desktop().open("/demo-none")))
                .startsWith("otpauth://totp/Pass%E2%80%99R%C3%A9gion:")
                .contains("secret=" + secret);
    }

    @Test
    void theirOwnAccessIsLookedAfterAtADesk() {
        open(email, Role.ADMINISTRATOR);
        var desk = browser.desktop().signIn(email, PASSWORD);
        setUp(desk);
        var left = browser.phone().signIn(email, PASSWORD);
        left.isAt("Code de vérification");
        desk.open("/mon-acces").isAt("Mon accès").see("Celui-ci").inspect("access");
        desk.follow("Nouveaux codes de secours")
                .isAt("Nouveaux codes de secours")
                .inspect("access-renew");
        desk.fill("Votre mot de passe", "not this one")
                .press("Obtenir dix nouveaux codes")
                .see("Ce n’est pas votre mot de passe");
        desk.fill("Votre mot de passe", PASSWORD)
                .press("Obtenir dix nouveaux codes")
                .isAt("Vos codes de secours")
                .follow("Je les ai notés");
        desk.follow("Changer de téléphone").isAt("Changer d’application").inspect("access-factor");
        var secret = desk.textOf(".factor__key").replace(" ", "");
        desk.fill("Code à 6 chiffres", codeOf(secret, 1))
                .fill("Votre mot de passe", PASSWORD)
                .press("Vérifier")
                .isAt("Vos codes de secours")
                .follow("Je les ai notés");
        desk.fill("Mot de passe actuel", PASSWORD)
                .fill("Nouveau mot de passe", "court")
                .press("Changer le mot de passe")
                .see("Choisissez au moins 12 caractères")
                .inspect("access-mistake");
        desk.fill("Mot de passe actuel", PASSWORD)
                .fill("Nouveau mot de passe", "hibou cerise tambour")
                .press("Changer le mot de passe")
                .see("Votre mot de passe est changé");
        left.open("/connexion/code").isAt("Se connecter");
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    void theHelpdeskTakesALostOneAway(Browser.Scripts scripts) {
        open(email, Role.ADMINISTRATOR);
        var desk = browser.people(scripts).atADesk().signIn(email, PASSWORD);
        setUp(desk);
        var agent = "helpdesk-" + UUID.randomUUID() + "@example.org";
        open(agent, Role.HELPDESK);
        var helper =
                browser.people(scripts).atADesk().signIn(agent, PASSWORD).open("/region/assistance/second-facteur");
        look(helper.isAt("Second facteur perdu").press("Retirer ce second facteur"), "factor-reset-mistake");
        helper.fill("Identifiant de la personne", email)
                .choose("Rappelée au numéro connu")
                .fill("Circonstances", "Téléphone volé, rappelée au secrétariat")
                .press("Retirer ce second facteur")
                .see("Ce second facteur est retiré");
        look(helper, "factor-reset");
        desk.open("/mon-acces").isAt("Se connecter");
        desk.signIn(email, PASSWORD).isAt("Réglez la double authentification");
    }

    /** Nothing can be measured where scripts are off. */
    private static void look(Visit visit, String name) {
        if (visit.runsScripts()) visit.inspect(name);
        else visit.picture(name);
    }

    private void setUp(Visit desk) {
        var secret = desk.isAt("Réglez la double authentification")
                .textOf(".factor__key")
                .replace(" ", "");
        desk.fill("Code à 6 chiffres", codeOf(secret, 0))
                .press("Vérifier et continuer")
                .follow("Je les ai notés, continuer");
    }

    private void open(String login, Role role) {
        accounts.open(new NewAccount(login, "Camille Roy", login, PASSWORD, List.of(new Grant(role, null))));
    }

    /** Set up by the current code, signed in by the next: both still hold when a step ends in between. */
    private String codeOf(String secret, int steps) {
        return OneTimeSteps.codeAt(secret, world.now().plusSeconds(steps * 30L));
    }
}
