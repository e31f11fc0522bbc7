package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import fr.passregion.card.Card;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** « Transaction en ligne »: a cashier takes a benefit, with and without JavaScript. */
@PassRegionTest
class TillJourneyTests {

    private static final String PASSWORD = "caisse-du-marche-2026";

    private final Accounts accounts;
    private final Redemptions redemptions;
    private final Scene scene;
    private Browser browser = Browser.on(0);

    @LocalServerPort
    private int port;

    TillJourneyTests(Accounts accounts, Redemptions redemptions, ApplicationContext beans) {
        this.accounts = accounts;
        this.redemptions = redemptions;
        this.scene = new Scene(beans);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    @Covers({"PAR-02", "BEN-02", "BEN-10"})
    void theTillGoesThroughWithoutJavaScript() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = show(signIn(browser.phoneWithoutScript()), card);
        visit.see("Léa").choose("Sport").fill("Prix de vente", "45,00").press("Continuer");
        visit.see("À encaisser").see("15,00\u00a0€").press("Débiter 30,00\u00a0€");
        visit.isAt("Débité").see("15,00\u00a0€");
        assertThat(redemptions.ofHolder(card.holder(), 5)).hasSize(1);
    }

    @Test
    @Covers({"PAR-02", "BEN-02"})
    void theKeysSayWhatIsLeftToCollectWhileThePriceIsTyped() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = signIn(browser.phone());
        visit.isAt("Qui est devant vous").inspect("till-card");
        show(visit, card).see("Léa").choose("Sport");
        for (var key : List.of("1", "2", "virgule", "4", "0"))
            visit.page().locator(".keypad button").filter(hasText(key)).first().click();
        visit.see("Sur le Pass").see("12,40\u00a0€").inspect("till-sale");
        visit.press("Débiter 12,40\u00a0€").isAt("Débité").inspect("till-booked");
        var booked = redemptions.ofHolder(card.holder(), 5);
        assertThat(booked).hasSize(1);
        assertThat(booked.getFirst().debited().money()).isEqualTo(Money.cents(1240));
        visit.open("/caisse/historique").see(booked.getFirst().receipt()).inspect("till-history");
    }

    @Test
    @Covers("BEN-04")
    void aRefusalFillsTheScreenAndSaysWhatToDo() {
        browser = Browser.on(port);
        var visit = signIn(browser.phone());
        visit.fill("Numéro de carte", "9250 0000 0000 0000").fillDate("Date de naissance", 14, 3, 2009);
        visit.press("Continuer").isAt("Refusé").see("Vérifiez le numéro").inspect("till-refused");
    }

    private Visit signIn(Visit visit) {
        var shop = scene.shop(Scene.SPORT, Scene.CINEMA);
        var login = UUID.randomUUID() + "@example.org";
        var grants = List.of(new Grant(Role.CASHIER, shop.id().value()));
        accounts.open(new NewAccount(login, "Camille", login, PASSWORD, grants));
        visit.open("/connexion")
                .fill("Identifiant", login)
                .fill("Mot de passe", PASSWORD)
                .press("Se connecter");
        return visit.open("/caisse");
    }

    private static Visit show(Visit visit, Card card) {
        return visit.fill("Numéro de carte", card.number().spaced())
                .fillDate(
                        "Date de naissance",
                        Scene.BIRTH_DATE.getDayOfMonth(),
                        Scene.BIRTH_DATE.getMonthValue(),
                        Scene.BIRTH_DATE.getYear())
                .press("Continuer");
    }

    private static FilterOptions hasText(String text) {
        return new FilterOptions().setHasText(text);
    }
}
