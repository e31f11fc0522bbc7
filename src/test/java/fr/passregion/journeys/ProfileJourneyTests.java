package fr.passregion.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.holder.Pictures;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.notification.Mailbox;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A young person corrects what the Pass knows of them, on a phone. */
@PassRegionTest
class ProfileJourneyTests {

    private static final String PASSWORD = "tortue violon lampe";

    private final Accounts accounts;
    private final Mailbox mailbox;
    private final Browser browser;
    private final Holder lea;

    ProfileJourneyTests(Accounts accounts, Holders holders, Mailbox mailbox, @LocalServerPort int port) {
        this.accounts = accounts;
        this.mailbox = mailbox;
        this.browser = Browser.on(port);
        this.lea = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), PASSWORD));
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers("ACC-01")
    void addressTelephoneAndBirthDateAreCorrectedWhereTheyStand(Browser.Scripts scripts) {
        var visit = profile(browser.people(scripts).onAPhone());
        edit(visit, "Adresse postale")
                .fill("Numéro et rue", "12 rue de la Paix")
                .fill("Code postal", "690")
                .press("Enregistrer l’adresse")
                .see("Un code postal a 5 chiffres");
        visit.fill("Code postal", "69002")
                .fill("Ville", "Lyon")
                .press("Enregistrer l’adresse")
                .see("Ton adresse est enregistrée")
                .see("12 rue de la Paix, 69002 Lyon");
        edit(visit, "Téléphone")
                .fill("Numéro (facultatif)", "07 56 78 90 12")
                .press("Enregistrer le numéro")
                .see("07 56 78 90 12");
        edit(visit, "Date de naissance")
                .fillDate("Nouvelle date de naissance", 15, 3, 2005)
                .fill("Ton mot de passe, pour la date de naissance", PASSWORD)
                .press("Changer la date de naissance")
                .see("15\u00a0mars\u00a02005");
    }

    @Test
    @Covers("ACC-01")
    void anotherEmailIsConfirmedAndUndone() {
        var email = People.newEmail();
        var visit = profile(browser.phone());
        visit.inspect("profile");
        edit(visit, "Adresse e-mail")
                .fill("Nouvelle adresse e-mail", email)
                .fill("Ton mot de passe", "not this one")
                .press("Changer d’adresse e-mail")
                .see("Ce n’est pas ton mot de passe")
                .inspect("profile-mistake");
        visit.fill("Ton mot de passe", PASSWORD)
                .press("Changer d’adresse e-mail")
                .see("Une adresse attend")
                .inspect("profile-waiting");

        var other = browser.phone();
        other.open(link(email, "/connexion/nouvelle-adresse/")).inspect("email-confirm");
        other.press("Confirmer cette adresse").isAt("Adresse confirmée").inspect("email-confirmed");
        var undo = link(lea.contact().email(), "/connexion/adresse-annulee/");
        other.open(undo).inspect("email-undo");
        other.press("Annuler ce changement").isAt("Nouveau mot de passe");
        other.open(undo).isAt("Ce lien ne vaut plus").inspect("email-gone");
        visit.open("/mon-compte/profil").isAt("Se connecter");
    }

    @Test
    void aDeviceThatWasLeftBehindIsSignedOut() {
        var left = profile(browser.desktop());
        var visit = profile(browser.phone());
        visit.follow("Connexion").isAt("Connexion").see("Celui-ci").inspect("devices");
        visit.clickFirst("form[action$='/appareil'] button").see("Cet appareil est déconnecté");
        left.open("/mon-compte/profil").isAt("Se connecter");
        visit.fill("Mot de passe actuel", PASSWORD)
                .fill("Nouveau mot de passe", "court")
                .press("Changer le mot de passe")
                .see("Choisis au moins 12 caractères")
                .inspect("devices-mistake");
        visit.fill("Mot de passe actuel", PASSWORD)
                .fill("Nouveau mot de passe", "hibou cerise tambour")
                .press("Changer le mot de passe")
                .see("Ton mot de passe est changé");
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers("ACC-05")
    void anotherPhotoIsTakenAndSentInTwoTaps(Browser.Scripts scripts, @TempDir Path folder) throws IOException {
        var portrait = Files.write(folder.resolve("moi.jpg"), Pictures.portrait());
        var visit = profile(browser.people(scripts).onAPhone());
        visit.follow("Choisir une photo")
                .upload("Choisir une photo existante", portrait)
                .press("Envoyer cette photo")
                .see("Ta nouvelle photo est envoyée")
                .see("La Région vérifie ta nouvelle photo");
        if (visit.runsScripts()) visit.inspect("profile-photo");
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers("ACC-04")
    void theHelpdeskChangesTheAddressOfWhoAnswersForTheDossier(Browser.Scripts scripts) {
        var agent = People.newEmail();
        accounts.open(new NewAccount(agent, "Camille", agent, PASSWORD, List.of(new Grant(Role.HELPDESK, null))));
        var visit = browser.people(scripts).atADesk();
        visit.signIn(agent, PASSWORD).follow("Adresses e-mail").isAt("Changer une adresse e-mail");
        visit.fill("Numéro de dossier", lea.caseNumber().grouped()).press("Vérifier et changer");
        visit.see("choses à corriger");
        if (visit.runsScripts()) visit.inspect("email-desk-mistakes");
        visit.fill("Prénom", lea.firstName())
                .fill("Nom de famille", lea.lastName())
                .fillDate("Date de naissance", lea.birthDate())
                .fill("Code postal du domicile", lea.contact().address().postcode())
                .fill("Nouvelle adresse e-mail", People.newEmail())
                .fill("Pourquoi", "Ancienne boîte fermée")
                .press("Vérifier et changer")
                .see("Un e-mail est parti");
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    void whatIsHeldOnThemIsTakenHomeInAFileAfterThePassword(Browser.Scripts scripts) throws IOException {
        var visit = profile(browser.people(scripts).onAPhone());
        visit.follow("Mes données").isAt("Mes données");
        if (visit.runsScripts()) visit.inspect("own-data");
        visit.fill("Ton mot de passe", "une autre phrase").press("Télécharger").see("Ce n’est pas ton mot de passe");
        if (visit.runsScripts()) visit.inspect("own-data-refused");
        visit.fill("Ton mot de passe", PASSWORD);
        try (var printed = Loader.loadPDF(visit.downloadByButton("Télécharger"))) {
            assertThat(new PDFTextStripper().getText(printed))
                    .contains(lea.caseNumber().value(), lea.contact().email());
        }
        visit.follow("Revenir à mon profil").follow("Mes données");
        visit.choose("JSON").fill("Ton mot de passe", PASSWORD);
        assertThat(new String(visit.downloadByButton("Télécharger"), UTF_8)
                        .contains(lea.caseNumber().value()))
                .as("the same for another service")
                .isTrue();
    }

    private Visit profile(Visit visit) {
        visit.signIn(lea.caseNumber().value(), PASSWORD);
        return visit.follow("Profil").isAt("Mon profil");
    }

    private static Visit edit(Visit visit, String section) {
        visit.page()
                .locator("section.editable")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(section))
                .first()
                .locator("summary")
                .click();
        return visit;
    }

    private String link(String address, String path) {
        return mailbox.to(address).reversed().stream()
                .map(Mailbox.Mail::text)
                .filter(text -> text.contains(path))
                .map(text -> text.substring(text.indexOf(path)).split("\\s")[0])
                .findFirst()
                .orElseThrow();
    }
}
