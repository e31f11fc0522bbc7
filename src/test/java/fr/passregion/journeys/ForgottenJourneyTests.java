package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.notification.Mailbox;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody on a phone who remembers neither number nor password, but reads their e-mails. */
@PassRegionTest
class ForgottenJourneyTests {

    private static final String PASSWORD = "hibou cerise tambour";
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}");
    private static final Pattern LINK = Pattern.compile("/connexion/nouveau-mot-de-passe/\\S+");

    private final Mailbox mailbox;
    private final Browser browser;
    private final Holder lea;

    ForgottenJourneyTests(Holders holders, Mailbox mailbox, @LocalServerPort int port) {
        this.mailbox = mailbox;
        this.browser = Browser.on(port);
        this.lea = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), "tortue violon lampe"));
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers("ACC-03")
    void aMailboxIsEnoughToGetBackIn(Browser.Scripts scripts) throws InterruptedException {
        var visit = browser.people(scripts).onAPhone();
        visit.open("/connexion").follow("Identifiant oublié").isAt("Identifiant oublié");
        visit.fill("Adresse e-mail", email()).press("Recevoir l’identifiant").isAt("Un e-mail arrive");
        var number = found(NUMBER, "Ton identifiant");

        visit.follow("Revenir à la connexion").follow("Mot de passe oublié").isAt("Mot de passe oublié");
        visit.fill("Identifiant ou adresse e-mail", number).press("Recevoir le lien");
        var link = found(LINK, "Choisis un nouveau");
        visit.open(link).isAt("Nouveau mot de passe");
        visit.fill("Nouveau mot de passe", "14032005")
                .press("Enregistrer ce mot de passe")
                .see("Une date se devine");
        visit.fill("Nouveau mot de passe", PASSWORD)
                .press("Enregistrer ce mot de passe")
                .see("Le nouveau mot de passe est enregistré");
        visit.fill("Mot de passe", PASSWORD).press("Se connecter").isAt("Bonjour " + lea.firstName());
        assertThat(visit.statusOf(link)).isEqualTo(404);
    }

    @Test
    void everyPageOfTheWayIsWellMade() throws InterruptedException {
        var visit = browser.phone();
        visit.open("/connexion").inspect("sign-in");
        visit.open("/connexion/identifiant-oublie").inspect("login-forgotten");
        visit.press("Recevoir l’identifiant").see("à corriger").inspect("login-forgotten-mistake");
        visit.open("/connexion/mot-de-passe-oublie").inspect("password-forgotten");
        visit.fill("Identifiant ou adresse e-mail", email())
                .press("Recevoir le lien")
                .inspect("email-asked");
        visit.open(found(LINK, "Choisis un nouveau")).inspect("new-password");
        visit.fill("Nouveau mot de passe", "court")
                .press("Enregistrer ce mot de passe")
                .inspect("new-password-weak");
        visit.open("/connexion/nouveau-mot-de-passe/lien").inspect("link-gone");
    }

    @Test
    @Covers("ACC-03")
    void whoReadsEnglishGetsBackInToo() throws InterruptedException {
        var visit = browser.phone().open("/connexion?langue=en").follow("Forgotten identifier");
        visit.isAt("Forgotten identifier").inspect("en-login-forgotten");
        visit.press("Send me my identifier").see("Write your e-mail address.");
        visit.fill("E-mail address", email()).press("Send me my identifier").isAt("An e-mail is coming");
        var number = found(NUMBER, "Ton identifiant");
        visit.inspect("en-email-asked").follow("Back to sign-in").follow("Forgotten password");
        visit.isAt("Forgotten password").inspect("en-password-forgotten");
        visit.fill("Identifier or e-mail address", number).press("Send me the link");
        visit.open(found(LINK, "Choisis un nouveau")).isAt("New password").inspect("en-new-password");
        visit.fill("New password", "14032005").press("Save this password").see("A date can be guessed");
        visit.fill("New password", PASSWORD).press("Save this password").see("Your new password is saved.");
    }

    private String found(Pattern pattern, String subject) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            for (var mail : mailbox.to(email()).reversed()) {
                var found = pattern.matcher(mail.text());
                if (mail.subject().startsWith(subject) && found.find()) return found.group();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("No e-mail « " + subject + " »");
    }

    private String email() {
        return lea.contact().email();
    }
}
