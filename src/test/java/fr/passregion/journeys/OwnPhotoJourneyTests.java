package fr.passregion.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.passregion.journeys.FakeCamera.Focus.LOST;
import static fr.passregion.journeys.FakeCamera.Focus.SHARP;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.holder.PhotoRenewals;
import fr.passregion.holder.Photos;
import fr.passregion.identity.Accounts;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A photo taken in the page, before cameras that see a face well, badly or not at all. */
@PassRegionTest
@Covers({"ORD-05", "ACC-05"})
class OwnPhotoJourneyTests {

    private static final String PASSWORD = "Passe-montagne-26";

    private final int port;
    private final Photos photos;
    private final PhotoRenewals renewals;
    private final Holder lea;
    private Browser browser = Browser.on(0);

    OwnPhotoJourneyTests(
            @LocalServerPort int port, Holders holders, Accounts accounts, Photos photos, PhotoRenewals renewals) {
        this.port = port;
        this.photos = photos;
        this.renewals = renewals;
        this.lea = holders.register(People.somebody());
        accounts.setPassword(lea.account(), PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void takesOneSelfByTwoTaps() throws IOException {
        var visit = profileBefore(FakeCamera.facing(SHARP, 1));

        visit.follow("Prendre une nouvelle photo").see("Photo dans");
        visit.inspect("photo-live");
        taken(visit).see("Recadrer").see("Nette").see("Bien éclairée");
        visit.inspect("photo-framing");
        visit.press("Envoyer cette photo").see("Ta nouvelle photo est envoyée");

        var sent = ImageIO.read(new ByteArrayInputStream(wished()));
        assertThat(sent.getWidth() * 9).isCloseTo(sent.getHeight() * 7, org.assertj.core.data.Offset.offset(9));
        assertThat(sent.getRGB(sent.getWidth() / 2, sent.getHeight() / 2) & 0xFF)
                .as("the middle of the face, which is white")
                .isGreaterThan(200);
    }

    @Test
    void waitsAndTakesAgainAndFramesByKeysAlone() {
        var visit = profileBefore(FakeCamera.facing(SHARP, 1));
        visit.follow("Choisir une photo");

        focused(visit, "Prendre une photo").press("Enter");
        focusIsOn(visit, "Attendre").press("Enter");
        visit.see("Place ton visage");
        visit.page().waitForTimeout(6000);
        focusIsOn(visit, "Prendre la photo").press("Enter");
        focusIsOn(visit, "Envoyer cette photo");
        visit.see("Recadrer");
        visit.page().getByLabel("Zoom").focus();
        for (var i = 0; i < 60; i++) visit.page().keyboard().press("ArrowRight");
        focused(visit, "Plus haut").press("Enter");
        assertThat(visit.page().getByLabel("Zoom")).hasValue("160");
        assertThat(visit.page().getByLabel("De haut en bas")).hasValue("45");
        visit.see("Petite : le visage sera flou").see("la Région décide");
        focused(visit, "Reprendre").press("Enter");
        visit.press("Fermer l’appareil photo").see("Prendre une photo");
    }

    @Test
    void aBlurredOrDarkPhotoIsWarnedOfAndMayBeSent() {
        var visit = profileBefore(FakeCamera.facing(LOST, 0.3));

        taken(visit.follow("Prendre une nouvelle photo")).see("Peut-être floue").see("Peut-être trop sombre");
        visit.inspect("photo-doubtful");
        visit.press("Envoyer cette photo").see("Ta nouvelle photo est envoyée");

        assertThat(renewals.latestOf(lea.id())).isPresent();
    }

    @Test
    void withoutACameraAFileIsChosen() {
        var visit = profileBefore(FakeCamera.none());

        visit.follow("Prendre une nouvelle photo").see("n’a pas de caméra");

        visit.inspect("photo-no-camera");
        assertThat(button(visit, "Choisir une photo existante")).isVisible();
    }

    private Visit profileBefore(List<String> camera) {
        browser.close();
        browser = Browser.withCamera(port, camera);
        var visit = browser.phone();
        visit.signIn(lea.caseNumber().value(), PASSWORD);
        return visit.follow("Profil").isAt("Mon profil");
    }

    /** Waits until the countdown is over and the photo taken. */
    private static Visit taken(Visit visit) {
        button(visit, "Envoyer cette photo").waitFor();
        return visit;
    }

    private byte[] wished() {
        return photos.find(renewals.latestOf(lea.id()).orElseThrow().photo())
                .orElseThrow()
                .jpeg();
    }

    private static Locator focused(Visit visit, String name) {
        var button = button(visit, name);
        button.focus();
        return button;
    }

    private static Locator focusIsOn(Visit visit, String name) {
        assertThat(button(visit, name)).isFocused();
        return button(visit, name);
    }

    private static Locator button(Visit visit, String name) {
        return visit.page()
                .locator("button:visible", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name));
    }
}
