package fr.passregion.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Refunds;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.Standing;
import fr.passregion.settlement.Claims;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** « Annuler cette opération »: a cashier gives back what was taken, in part or whole, with and without JavaScript. */
@PassRegionTest
@Covers("BEN-07")
class RefundJourneyTests {

    private static final String PASSWORD = "caisse-du-marche-2026";

    private final Accounts accounts;
    private final Redemptions redemptions;
    private final Refunds refunds;
    private final Claims claims;
    private final Scene scene;
    private final PointOfSale shop;

    @LocalServerPort
    private int port;

    private Browser browser = Browser.on(0);

    RefundJourneyTests(
            Accounts accounts, Redemptions redemptions, Refunds refunds, Claims claims, ApplicationContext beans) {
        this.accounts = accounts;
        this.redemptions = redemptions;
        this.refunds = refunds;
        this.claims = claims;
        this.scene = new Scene(beans);
        this.shop = scene.shop(Scene.SPORT);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    @Covers({"PAR-02", "BEN-08"})
    void aPartOfAnOldDebitIsGivenBackWithoutJavaScript() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = debited(cashier(browser.phoneWithoutScript()), card);
        visit.open("/caisse/historique").follow(only(card).receipt()).follow("Annuler cette opération");
        visit.isAt("Annuler cette opération").see("Au plus 30,00\u00a0€");
        visit.fill("À rendre sur le Pass", "10").choose("Erreur de caisse").press("Continuer");
        visit.isAt("Vérifiez avant d’annuler")
                .see("À rendre vous-même au jeune")
                .see("5,00\u00a0€");
        assertThat(refunds.of(only(card).id())).isEmpty();
        visit.press("Annuler 10,00\u00a0€").isAt("Annulé").see("10,00\u00a0€ sur Sport");
        visit.open("/caisse/historique").see("annulé −10,00\u00a0€");
        assertThat(left(card)).isEqualTo(Money.euros(20));
    }

    @Test
    @Covers("PAR-02")
    void whatIsMistypedIsKeptAndSaidAndTheWholeIsGivenBackOnceHoweverOftenTheButtonIsPressed() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = debited(cashier(browser.phone()), card);
        visit.follow("Annuler cette opération").isAt("Annuler cette opération").inspect("refund-form");
        visit.fill("À rendre sur le Pass", "30,01").press("Continuer");
        visit.see("au plus 30,00\u00a0€").see("Choisissez le motif").inspect("refund-mistyped");
        assertThat(visit.page().locator("input[name=amount]")).hasValue("30,01");
        visit.fill("À rendre sur le Pass", "<b>30</b>").choose("Autre motif").press("Continuer");
        visit.doesNotSay("Choisissez le motif")
                .fill("À rendre sur le Pass", "30")
                .press("Continuer");
        visit.isAt("Vérifiez avant d’annuler").inspect("refund-check");
        visit.follow("Revenir en arrière")
                .isAt("Annuler cette opération")
                .choose("Autre motif")
                .press("Continuer");
        visit.isAt("Vérifiez avant d’annuler")
                .page()
                .getByText("Annuler 30,00\u00a0€")
                .last()
                .dblclick();
        visit.isAt("Annulé").inspect("refund-done");
        assertThat(refunds.of(only(card).id())).hasSize(1);
        visit.follow("Client suivant").isAt("Qui est devant vous");
        visit.open("/caisse/transactions/" + only(card).id()).isAt("Annulé").see("rendu en entier");
        visit.doesNotSay("Annuler cette opération");
    }

    @Test
    @Covers("SET-02")
    void whatWasClaimedMeanwhileFillsTheScreenWithItsRefusalAndWhatToSay() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = debited(cashier(browser.phone()), card);
        visit.follow("Annuler cette opération").choose("Retour").press("Continuer");
        visit.isAt("Vérifiez avant d’annuler");
        var statement = ((Claims.Outcome.Claimed) claims.claim(shop.partner())).statement();
        visit.press("Annuler 30,00\u00a0€")
                .isAt("Refusé")
                .see(statement.number())
                .see("À dire au jeune");
        visit.inspect("refund-refused").follow("Revenir à la caisse").isAt("Qui est devant vous");
        assertThat(refunds.of(only(card).id())).isEmpty();
    }

    private Visit cashier(Visit visit) {
        var login = UUID.randomUUID() + "@example.org";
        var grants = List.of(new Grant(Role.CASHIER, shop.id().value()));
        accounts.open(new NewAccount(login, "Camille", login, PASSWORD, grants));
        return visit.signIn(login, PASSWORD).open("/caisse");
    }

    /** 30 € of a price of 45 €: the young person has paid the other 15. */
    private static Visit debited(Visit visit, Card card) {
        var counter = new Counter(visit).staysOnVerdicts().shows(card.number().spaced(), Scene.BIRTH_DATE);
        visit.see("Léa");
        counter.sells("Sport", "45,00").debits("30,00\u00a0€", "15,00\u00a0€");
        return visit;
    }

    private Redemption only(Card card) {
        var all = redemptions.ofHolder(card.holder(), 5);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Money left(Card card) {
        return new Standing(only(card), refunds.of(only(card).id())).left().money();
    }
}
