package fr.passregion.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.card.ShownCodes;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** « Transaction en ligne »: a cashier takes a benefit by camera, scanner, keys or touch, with and without JavaScript. */
@PassRegionTest
class TillJourneyTests {

    private static final String PASSWORD = "caisse-du-marche-2026";

    /** All bytes of the page as they travel: itself, its styles, scripts, icons and font. */
    private static final String WEIGHT = """
            () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                .reduce((sum, part) => sum + part.encodedBodySize, 0)""";

    private final Accounts accounts;
    private final Redemptions redemptions;
    private final Cards cards;
    private final Clock clock;
    private final Scene scene;
    private Browser browser = Browser.on(0);

    @LocalServerPort
    private int port;

    TillJourneyTests(Accounts accounts, Redemptions redemptions, Cards cards, Clock clock, ApplicationContext beans) {
        this.accounts = accounts;
        this.redemptions = redemptions;
        this.cards = cards;
        this.clock = clock;
        this.scene = new Scene(beans);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    @Covers({"GEN-06", "BEN-02", "BEN-10", "CUL-02", "PAR-02"})
    void theCameraReadsThePhonesCodeAndOnePressTakesTheTicket() {
        var card = scene.pupil();
        browser = Browser.withCamera(port, FakeCamera.seeing(code(card)));
        var visit = cashier(browser.phone(), Scene.CINEMA);
        visit.press("Scanner avec la caméra").see("Valide").see("Léa").inspect("till-one-press");
        visit.pressTheOneThatBegins("Valider 1").isAt("Débité").see("1,00\u00a0€");
        assertThat(only(card).holderPays()).isEqualTo(Money.euros(1));
    }

    @Test
    @Covers({"GEN-06", "BEN-10"})
    void theCardsOwnCodeAsksToCompareTheFace() {
        var card = scene.pupil();
        browser = Browser.withCamera(port, FakeCamera.seeing(cards.staticQr(card)));
        var visit = cashier(browser.phone(), Scene.CINEMA, Scene.MUSEUM);
        visit.press("Scanner avec la caméra").isAt("À vérifier").inspect("till-compare");
        visit.press("Ce n’est pas elle").isAt("Refusé").inspect("till-another-person");
        assertThat(redemptions.ofHolder(card.holder(), 1)).isEmpty();
        visit.follow("Client suivant")
                .isAt("À vérifier")
                .press("C’est bien cette personne")
                .see("Valide");
        visit.pressTheOneThatBegins("Valider 1").isAt("Débité");
        only(card);
    }

    @Test
    @Covers({"PAR-02", "BEN-02", "BEN-10"})
    void theTillGoesThroughWithoutJavaScript() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = cashier(browser.phoneWithoutScript(), Scene.SPORT, Scene.CINEMA);
        show(visit, card).see("Léa");
        visit.page().locator(".details summary").click();
        visit.choose("Sport").fill("Prix de vente", "45,00").press("Continuer");
        visit.see("À encaisser").see("15,00\u00a0€").press("Débiter 30,00\u00a0€");
        visit.isAt("Débité").see("15,00\u00a0€").follow("Client suivant");
        visit.isAt("Qui est devant vous").see("Dernier débit");
        only(card);
    }

    /** The browser's « back » is pressed by mistake twice an hour, « reload » too. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Covers({"PAR-02", "BEN-02"})
    void backDoesNotSignAnyoneInAgainNorReloadDebitAgain(boolean withScript) {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = cashier(withScript ? browser.phone() : browser.phoneWithoutScript(), Scene.MUSEUM);
        visit.page().goBack();
        visit.isAt("Qui est devant vous");
        show(visit, card).see("Léa").pressTheOneThatBegins("Valider").isAt("Débité");
        visit.page().reload();
        assertThat(visit.path()).startsWith("/caisse");
        only(card);
        visit.open("/connexion").isAt("Qui est devant vous").see("Dernier débit");
    }

    @Test
    @Covers({"PAR-02", "CUL-03", "GEN-06"})
    void keysAloneServeACustomerAndTheNextOnesPageComesByItself() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = cashier(browser.desktop(), Scene.MUSEUM);
        assertThat(((Number) visit.page().evaluate(WEIGHT)).intValue()).isLessThan(100_000);
        var keys = visit.page().keyboard();
        keys.type(card.number().spaced());
        keys.press("Enter");
        keys.type("14032009");
        keys.press("Enter");
        visit.see("Valide");
        visit.page().waitForTimeout(500); // people look before they press
        keys.press("Enter");
        visit.isAt("Débité").isAt("Qui est devant vous").see("Dernier débit");
        assertThat(visit.page().locator("input[name=shown]")).isFocused();
        only(card);
    }

    @Test
    @Covers({"PAR-02", "GEN-06"})
    void aScannerIsHeardDuringTheVerdictOfTheCustomerBefore() {
        browser = Browser.on(port);
        var first = scene.pupil();
        var second = scene.pupil();
        var visit = cashier(browser.desktop(), Scene.CINEMA);
        var keys = visit.page().keyboard();
        keys.type(code(first) + "\n");
        visit.see("Valide").pressTheOneThatBegins("Valider 1").isAt("Débité");
        keys.type(code(second) + "\n");
        visit.see("Valide").pressTheOneThatBegins("Valider 1").isAt("Débité");
        only(first);
        only(second);
    }

    @Test
    @Covers({"PAR-02", "BEN-02"})
    void theKeysSayWhatIsLeftToCollectWhileThePriceIsTyped() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = cashier(browser.phone(), Scene.BOOKS, Scene.SPECTACLE);
        new Counter(visit).staysOnVerdicts();
        visit.isAt("Qui est devant vous").inspect("till-card");
        show(visit, card).see("Léa").choose("Livres loisir");
        for (var key : List.of("1", "2", "virgule", "4", "0"))
            visit.page().locator(".keypad button").filter(hasText(key)).first().click();
        visit.see("Sur le Pass").see("12,40\u00a0€").inspect("till-sale");
        visit.press("Débiter 12,40\u00a0€").isAt("Débité").inspect("till-booked");
        assertThat(only(card).debited().money()).isEqualTo(Money.cents(1240));
        visit.open("/caisse").see("Dernier débit").inspect("till-last-debit");
        visit.open("/caisse/historique").see(only(card).receipt()).inspect("till-history");
    }

    @Test
    @Covers("BEN-04")
    void aRefusalFillsTheScreenSaysWhatToDoAndLosesNothing() {
        browser = Browser.on(port);
        var visit = cashier(browser.phone(), Scene.SPORT);
        visit.press("Scanner avec la caméra")
                .see("saisissez le numéro de la carte")
                .picture("till-no-camera");
        visit.fill("Carte", "9250 0000 0000 0008")
                .fill("Date de naissance", "14/03/2009")
                .press("Continuer");
        visit.isAt("Refusé").see("Vérifiez le numéro").inspect("till-refused");
        assertThat(visit.page().locator("input[name=birthDate]")).hasValue("14/03/2009");
    }

    @Test
    @Covers("PAR-02")
    void whatCannotBeTakenIsToldBeforeAnybodyTries() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = cashier(browser.phone(), Scene.SPORT);
        show(visit, card).pressTheOneThatBegins("Débiter 30").isAt("Débité").follow("Client suivant");
        show(visit, card).see("Rien à utiliser").see("tout est utilisé").inspect("till-nothing");
    }

    @Test
    @Covers("PAR-02")
    void practiceIsMarkedAndItsCardsAreShownToScan() {
        browser = Browser.on(port);
        var visit = cashier(browser.phone(), Scene.CINEMA, Scene.SPORT);
        visit.follow("S’entraîner").see("Tout va bien").inspect("till-practice");
        visit.follow("Ouvrir la caisse d’entraînement")
                .isAt("Qui est devant vous")
                .see("Entraînement");
        visit.inspect("till-practice-start");
    }

    private Visit cashier(Visit visit, BenefitCode... benefits) {
        var shop = scene.shop(benefits);
        var login = UUID.randomUUID() + "@example.org";
        var grants = List.of(new Grant(Role.CASHIER, shop.id().value()));
        accounts.open(new NewAccount(login, "Camille", login, PASSWORD, grants));
        return visit.signIn(login, PASSWORD).open("/caisse");
    }

    private static Visit show(Visit visit, Card card) {
        return new Counter(visit)
                .shows(card.number().spaced(), Scene.BIRTH_DATE)
                .visit();
    }

    private String code(Card card) {
        return ShownCodes.of(cards, card, clock.instant());
    }

    private Redemption only(Card card) {
        var all = redemptions.ofHolder(card.holder(), 5);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static FilterOptions hasText(String text) {
        return new FilterOptions().setHasText(text);
    }
}
