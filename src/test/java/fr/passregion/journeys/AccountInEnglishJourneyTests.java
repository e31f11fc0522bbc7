package fr.passregion.journeys;

import fr.passregion.card.Card;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Accounts;
import fr.passregion.redemption.Scene;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The Pass in the hand of whom reads English: the words are theirs, the code is the same. */
@PassRegionTest
class AccountInEnglishJourneyTests {

    private static final String PASSWORD = "lac-du-bourget-2026";

    private final Accounts accounts;
    private final Holders holders;
    private final Scene scene;
    private final Browser browser;

    AccountInEnglishJourneyTests(
            Accounts accounts, Holders holders, ApplicationContext beans, @LocalServerPort int port) {
        this.accounts = accounts;
        this.holders = holders;
        this.scene = new Scene(beans);
        this.browser = Browser.on(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @Covers({"GEN-06", "ACC-08"})
    void thePassIsShownInEnglish() {
        var visit = signedIn(browser.phone(), scene.pupil());
        visit.open("/mon-compte/carte?langue=en")
                .see("New code in")
                .see("Card number")
                .see("Active until");
        visit.inspect("en-card");
        visit.open("/app").see("Your benefits").see("See the back of my card").inspect("en-app");
        visit.open("/app?langue=fr").see("Tes avantages");
    }

    @Test
    @Covers({"GEN-06", "ACC-08"})
    void thePassIsShownInEnglishWithoutScript() {
        var visit = signedIn(browser.phoneWithoutScript(), scene.pupil());
        visit.open("/mon-compte/carte?langue=en")
                .see("Valid for")
                .follow("New code")
                .see("Valid for");
        visit.open("/app")
                .see("Your benefits")
                .see("until 31")
                .page()
                .getByText("See the back of my card")
                .click();
        visit.see("To say it in French:").see("Install the app");
    }

    private Visit signedIn(Visit visit, Card card) {
        var holder = holders.find(card.holder()).orElseThrow();
        accounts.setPassword(holder.account(), PASSWORD);
        return visit.signIn(holder.caseNumber().value(), PASSWORD);
    }
}
