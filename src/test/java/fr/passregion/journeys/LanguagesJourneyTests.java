package fr.passregion.journeys;

import com.microsoft.playwright.Page;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The site in English and in easy-to-read French, on a phone and without script. */
@PassRegionTest
@Covers("ELI-12")
class LanguagesJourneyTests {

    private final Browser browser;

    LanguagesJourneyTests(@LocalServerPort int port) {
        browser = Browser.on(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whoReadsEnglishKnowsWhetherThePassIsForThem() {
        var visit = browser.phoneWithoutScript().open("/");
        visit.follow("English").isAt("One card. Your whole region.");
        visit.follow("Can I have the Pass? The answer").isAt("Can I have the Pass’Région?");
        visit.press("See the answer").see("Choose your situation.").see("things to correct");
        visit.select("This year, you are…", "At a lycée, in a general or technological course")
                .select("Where is your school?", "Rhône and Lyon (69)")
                .choose("public, or private")
                .press("See the answer")
                .isAt("Yes, you can have it");
        visit.see("School books").see("€100");
        visit.follow("Français").isAt("Oui, tu y as droit");
    }

    @Test
    void everyEnglishPageIsWithinReachOfAll() {
        var visit = browser.phone();
        visit.open("/?langue=en").inspect("en-home");
        visit.open("/ai-je-droit").inspect("en-eligibility");
        visit.open("/ai-je-droit?situation=GENERAL_LYCEE&department=69&contract=avec")
                .inspect("en-yes");
        visit.open("/ai-je-droit?situation=COLLEGE&department=ailleurs&contract=sans")
                .inspect("en-no");
        visit.open("/connexion").isAt("Sign in").inspect("en-sign-in");
        visit.open("/app/installer").isAt("Your Pass on your home screen").inspect("en-install");
        visit.open("/aide?q=lost card").see("I lost my card").inspect("en-faq");
        visit.open("/aide/manuels-handicap")
                .see("Few people read that document")
                .inspect("en-faq-answer");
        visit.open("/contact").see("This page is in French only.").inspect("en-missed");
    }

    @Test
    @Covers("NOT-01")
    void everyLetterIsReadBeforeItIsSent() {
        var visit = browser.phone().open("/demo/lettres").isAt("Les e-mails");
        visit.inspect("letters");
        photograph(visit.follow("Your card is on its way").see("it already works"), "letter-en");
        photograph(visit.open("/demo/lettres/fr/reminder").see("Il te reste"), "letter-fr");
    }

    @Test
    @Covers("GEN-08")
    void whoReadsEnglishFindsAnAnswerWithoutScript() {
        var visit = browser.phoneWithoutScript().open("/aide?langue=en").isAt("Help");
        visit.fill("Your question", "stollen card").press("Search").see("I lost my card");
        visit.follow("I lost my card").see("Making it again takes €5");
        visit.follow("Français").isAt("J’ai perdu ma carte");
    }

    @Test
    void easyToReadPagesLeadFromOneToTheNext() {
        var visit = browser.phone().open("/");
        visit.follow("Facile à lire").isAt("Le Pass’Région").inspect("easy-home");
        visit.follow("Demander la carte").isAt("Demander le Pass").inspect("easy-order");
        visit.follow("Ai-je droit au Pass").isAt("Ai-je droit au Pass").inspect("easy-eligibility");
        visit.open("/carte-trouvee")
                .follow("Facile à lire")
                .isAt("J’ai perdu ma carte")
                .inspect("easy-lost");
    }

    /** An e-mail is no page of ours: it has neither landmarks nor a heading. */
    private static void photograph(Visit letter, String name) {
        var file = Path.of("target", "screenshots", name + ".png");
        letter.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }
}
