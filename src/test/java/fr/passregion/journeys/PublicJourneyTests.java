package fr.passregion.journeys;

import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a visitor reads before having a Pass: in light and dark, down to 320 pixels, with and without scripts. */
@PassRegionTest
class PublicJourneyTests {

    private Browser browser = Browser.on(0);

    @LocalServerPort
    private int port;

    @BeforeEach
    void openTheBrowser() {
        browser = Browser.on(port);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @Covers({"GEN-01", "GEN-08", "ELI-12"})
    @CsvSource({
        "/aide, public-help",
        "/aide?q=kantine, public-help-found",
        "/aide?q=xylophone, public-help-nothing",
        "/aide/sport-handicap, public-question",
        "/avantages, public-benefits",
        "/avantages/manuels, public-benefit",
        "/avantages/coupons-sante, public-benefit-health",
        "/ai-je-droit, public-eligibility",
        "/ai-je-droit?situation=&preparing=&department=&contract=, public-eligibility-mistakes",
        "/ai-je-droit?situation=VOCATIONAL_LYCEE&preparing=&department=63&contract=avec, public-eligibility-yes",
        "/ai-je-droit?situation=COLLEGE&preparing=&department=ailleurs&contract=sans, public-eligibility-no",
        "/ai-je-droit/etablissement?nom=zzyzx, public-establishment"
    })
    void aPublicPageHoldsOnEveryScreenAndInBothThemes(String path, String name) {
        browser.phone().open(path).inspect(name);
    }

    @Test
    @Covers({"GEN-08", "GEN-07"})
    void aQuestionAskedInPlainWordsIsAnsweredWithoutScript() {
        browser.phoneWithoutScript()
                .open("/aide")
                .fill("Ta question", "reducsion train")
                .press("Chercher")
                .follow("Est-ce que le Pass donne une réduction sur le train")
                .isAt("réduction sur le train")
                .see("illico Liberté Jeunes");
    }

    @Test
    @Covers("ELI-12")
    void fourAnswersGiveTheVerdictWithoutScript() {
        var visit = browser.phoneWithoutScript();
        visit.open("/ai-je-droit")
                .select("Cette année, tu es…", "En 3e prépa-métiers")
                .select("Où est ton établissement", "Haute-Loire (43)")
                .choose("public, ou privé sous contrat")
                .press("Voir la réponse")
                .isAt("Oui, tu y as droit")
                .see("filière 10");
        visit.fill("Ton établissement est-il partenaire\u202f?", "zzyzx")
                .press("Vérifier")
                .see("Aucun partenaire");
    }
}
