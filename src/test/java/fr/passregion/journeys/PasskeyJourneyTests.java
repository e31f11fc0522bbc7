package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.OneTimeSteps;
import fr.passregion.identity.Role;
import fr.passregion.identity.WorldTime;
import fr.passregion.notification.Mailbox;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.PasswordsAlone;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A finger in place of a password, on a phone whose lock Chromium plays. */
@PassRegionTest
class PasskeyJourneyTests {

    private static final String PASSWORD = "tortue violon lampe";
    private static final String OWN = "/mon-compte/profil/connexion";

    private final Accounts accounts;
    private final Mailbox mailbox;
    private final WorldTime world;
    private final Browser browser;
    private final Holder lea;

    PasskeyJourneyTests(
            Accounts accounts, Holders holders, Mailbox mailbox, WorldTime world, @LocalServerPort int port) {
        this.accounts = accounts;
        this.mailbox = mailbox;
        this.world = world;
        this.browser = Browser.on(port);
        this.lea = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), PASSWORD));
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    @Covers("ACC-02")
    void aYoungPersonAddsOneAndSignsInByFinger() {
        var phone = browser.phone().signIn(lea.caseNumber().value(), PASSWORD).open(OWN);
        var lock = SecurityKey.of(phone);
        phone.see("Ajouter une clé d’accès").inspect("passkey-none");
        phone.fill("Ton mot de passe, pour la clé d’accès", "not this one")
                .press("Ajouter une clé d’accès")
                .see("Ce n’est pas le mot de passe de ce compte")
                .inspect("passkey-mistake");
        assertThat(lock.passkeys()).isZero();

        add(phone).see("La clé d’accès est ajoutée").see("Chrome").inspect("passkey-one");
        assertThat(lock.passkeys()).isOne();
        assertThat(mailbox.to(lea.contact().email()).getLast().subject()).isEqualTo("Une clé d’accès ouvre ton compte");

        signOut(phone);
        phone.open("/connexion").see("Se connecter avec une clé d’accès").inspect("sign-in-passkey");
        phone.press("Se connecter avec une clé d’accès");
        phone.page().waitForURL("**/mon-compte");

        phone.open(OWN).clickFirst("#cles ~ ul summary");
        phone.page().locator("[name=nom]").fill("Mon téléphone");
        phone.pressTheOneThatBegins("Renommer").see("Mon téléphone");
        phone.clickFirst("#cles ~ ul summary").pressTheOneThatBegins("Retirer").see("La clé d’accès est retirée");
        signOut(phone);
        phone.open("/connexion").press("Se connecter avec une clé d’accès").see("Cette clé d’accès n’est pas reconnue");
        phone.inspect("sign-in-passkey-refused");
    }

    @Test
    void oneIsOfferedAfterThePasswordAndNoMoreOnceDeclined() {
        var phone = browser.phone().signIn(lea.caseNumber().value(), PASSWORD);
        phone.see("La prochaine fois, sans mot de passe").inspect("passkey-offer");
        phone.open("/mon-compte").isAt("Bonjour");
        assertThat(phone.page().getByText("La prochaine fois").count()).isZero();
        signOut(phone);
        phone.signIn(lea.caseNumber().value(), PASSWORD).press("Ne plus proposer");
        assertThat(phone.page().getByText("La prochaine fois").isVisible()).isFalse();
        signOut(phone);
        phone.signIn(lea.caseNumber().value(), PASSWORD).isAt("Bonjour");
        assertThat(phone.page().getByText("La prochaine fois").isVisible()).isFalse();
        var without = browser.phoneWithoutScript()
                .signIn(lea.caseNumber().value(), PASSWORD)
                .isAt("Bonjour");
        assertThat(without.page().getByText("La prochaine fois").isVisible()).isFalse();
    }

    @Test
    void aStrangersFingerAddsNothingAndOpensNothing() {
        var phone = browser.phone().signIn(lea.caseNumber().value(), PASSWORD).open(OWN);
        var lock = SecurityKey.of(phone);
        lock.knowsItsOwner(false);
        add(phone).see("Rien n’a été ajouté");
        assertThat(lock.passkeys()).isZero();
        lock.knowsItsOwner(true);
        add(phone).see("La clé d’accès est ajoutée");
        signOut(phone);
        lock.knowsItsOwner(false);
        phone.open("/connexion").press("Se connecter avec une clé d’accès").see("Aucune clé d’accès n’a servi");
        assertThat(phone.open(OWN).path()).isEqualTo("/connexion");
    }

    @Test
    void aCopiedPhoneGivesItselfAway() {
        var phone = browser.phone().signIn(lea.caseNumber().value(), PASSWORD).open(OWN);
        var lock = SecurityKey.of(phone);
        add(phone).see("La clé d’accès est ajoutée");
        signOut(phone);
        for (var i = 0; i < 2; i++) {
            phone.open("/connexion").press("Se connecter avec une clé d’accès");
            phone.page().waitForURL("**/mon-compte");
            signOut(phone);
        }
        lock.goBackInTime();
        phone.open("/connexion").press("Se connecter avec une clé d’accès").see("Cette clé d’accès n’est pas reconnue");
    }

    @Test
    void whoWorksHereNeedsNoCodeWithOne() {
        var email = PasswordsAlone.STRICT + UUID.randomUUID() + "@example.org";
        var account = accounts.open(
                new NewAccount(email, "Camille Roy", email, PASSWORD, List.of(new Grant(Role.ADMINISTRATOR, null))));
        assertThat(accounts.find(account)).isPresent();
        var desk = browser.desktop().signIn(email, PASSWORD).isAt("Réglez la double authentification");
        var secret = desk.textOf(".factor__key").replace(" ", "");
        desk.fill("Code à 6 chiffres", OneTimeSteps.codeAt(secret, world.now()))
                .press("Vérifier et continuer")
                .follow("Je les ai notés, continuer")
                .open("/mon-acces");
        SecurityKey.of(desk);
        desk.fill("Votre mot de passe, pour la clé d’accès", PASSWORD)
                .press("Ajouter une clé d’accès")
                .see("La clé d’accès est ajoutée")
                .inspect("access-passkey");
        signOut(desk);
        desk.signIn(email, PASSWORD).isAt("Code de vérification");
        desk.press("Se connecter avec une clé d’accès").isAt("Établissements");
    }

    @Test
    void withoutScriptThePasswordDoesAndNothingElseIsOffered() {
        var phone = browser.phoneWithoutScript();
        phone.open("/connexion");
        assertThat(phone.page().getByText("Se connecter avec une clé d’accès").isVisible())
                .isFalse();
        phone.signIn(lea.caseNumber().value(), PASSWORD).open(OWN).see("Ajouter une clé demande JavaScript");
        assertThat(phone.page().getByText("Ajouter une clé d’accès").isVisible())
                .isFalse();
    }

    private static Visit add(Visit phone) {
        return phone.fill("Ton mot de passe, pour la clé d’accès", PASSWORD).press("Ajouter une clé d’accès");
    }

    private static void signOut(Visit visit) {
        visit.press("Se déconnecter");
        visit.page().waitForURL("**/");
    }
}
