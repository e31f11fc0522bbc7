package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.redemption.Scene;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A card is lost on the way home: three presses stop it, with scripts, without, and by keys alone. */
@PassRegionTest
@Covers({"CAR-02", "CAR-03"})
class LostCardJourneyTests {

    private static final String PASSWORD = "lac-d-aiguebelette-2026";

    private final Accounts accounts;
    private final Holders holders;
    private final Cards cards;
    private final Scene scene;
    private Browser browser = Browser.on(0);

    @LocalServerPort
    private int port;

    LostCardJourneyTests(Accounts accounts, Holders holders, Cards cards, ApplicationContext beans) {
        this.accounts = accounts;
        this.holders = holders;
        this.cards = cards;
        this.scene = new Scene(beans);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void onAPhoneThreePressesStopTheCardAndTheNextIsFollowed() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = home(browser.phone(), card);
        visit.follow("Carte perdue, volée ou cassée").isAt("Carte perdue").see("Ta carte ne marche plus nulle part");
        visit.inspect("lost-card")
                .press("Bloquer ma carte")
                .see("Dis ce qui est arrivé")
                .inspect("lost-card-mistakes");
        visit.choose("Perdue")
                .press("Bloquer ma carte")
                .isAt("Ta nouvelle carte")
                .inspect("lost-card-followed");
        assertThat(status(card)).isEqualTo(CardStatus.FROZEN);
        visit.press("J’ai retrouvé ma carte").isAt("Ta carte remarche").inspect("lost-card-found");
        assertThat(status(card)).isEqualTo(CardStatus.ACTIVE);
    }

    @Test
    void withoutScriptToo() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = home(browser.phoneWithoutScript(), card);
        visit.follow("Carte perdue, volée ou cassée").choose("Volée").press("Bloquer ma carte");
        visit.isAt("Ta nouvelle carte").see("Déclarée volée");
        assertThat(status(card)).isEqualTo(CardStatus.FROZEN);
    }

    @Test
    void byKeysAlone() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = home(browser.phone(), card);
        visit.open("/mon-compte/carte/perdue").isAt("Carte perdue");
        var keys = visit.page().keyboard();
        visit.page().locator("#reason").focus();
        keys.press("Space");
        keys.press("Tab");
        keys.press("Tab");
        keys.press("Enter");
        visit.isAt("Ta nouvelle carte").see("Déclarée perdue");
        assertThat(status(card)).isEqualTo(CardStatus.FROZEN);
    }

    @Test
    @Covers({"CAR-04", "CAR-07"})
    void theHelpdeskStopsADefectiveCardWithoutScript() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var looking = browser.desktop();
        helpdesk(looking)
                .fill("Numéro", card.number().digits())
                .fill("Pourquoi", "Appel")
                .press("Chercher");
        looking.see("Bloquer la carte et la faire refaire").inspect("helpdesk-card");
        var visit = helpdesk(browser.desktopWithoutScript());
        visit.fill("Numéro", card.number().digits())
                .fill("Pourquoi", "Appel du titulaire")
                .press("Chercher");
        visit.choose("Défectueuse")
                .fill("Pourquoi bloquer cette carte", "La puce ne se lit plus")
                .press("Bloquer et refaire")
                .see("La carte est bloquée");
        assertThat(status(card)).isEqualTo(CardStatus.FROZEN);
    }

    private Visit helpdesk(Visit visit) {
        var login = "assistance-" + UUID.randomUUID() + "@example.org";
        accounts.open(new NewAccount(login, "Inès Faure", login, PASSWORD, List.of(new Grant(Role.HELPDESK, null))));
        visit.signIn(login, PASSWORD);
        return visit.open("/region/assistance/cartes").isAt("Cartes des titulaires");
    }

    private Visit home(Visit visit, Card card) {
        var holder = holders.find(card.holder()).orElseThrow();
        accounts.setPassword(holder.account(), PASSWORD);
        return visit.signIn(holder.caseNumber().value(), PASSWORD).see("Montrer mon Pass");
    }

    private CardStatus status(Card card) {
        return cards.find(card.id()).orElseThrow().status();
    }
}
