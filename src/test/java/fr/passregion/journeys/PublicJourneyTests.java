package fr.passregion.journeys;

import fr.passregion.partner.Partners;
import fr.passregion.partner.Partners.NewAgreement;
import fr.passregion.partner.Partners.NewPartner;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a visitor reads before having a Pass: in light and dark, down to 320 pixels, with and without scripts. */
@PassRegionTest
class PublicJourneyTests {

    private final Partners partners;
    private final Clock clock;
    private Browser browser = Browser.on(0);

    @LocalServerPort
    private int port;

    PublicJourneyTests(Partners partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    @BeforeEach
    void openTheBrowser() {
        browser = Browser.on(port);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @Covers({"GEN-01", "GEN-02", "GEN-08", "ELI-12"})
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
        "/ai-je-droit/etablissement?nom=zzyzx, public-establishment",
        "/contact, public-contact",
        "/mentions-legales, public-legal",
        "/donnees-personnelles, public-data",
        "/etat-du-service, public-state",
        "/ou-l-utiliser?carte=oui, public-locator-map",
        "/ou-l-utiliser?ville=saugues&avantage=psc1&rayon=5&fauteuil=oui, public-locator-nothing",
        "/ou-l-utiliser?ville=zyxwvut, public-locator-mistake"
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

    @Test
    @Covers("GEN-02")
    void aPlaceIsFoundFromItsTownWithoutScriptAndByKeysAlone() {
        var name = "Cinéma des Gorges " + System.nanoTime();
        var partner = partners.register(new NewPartner(name, PartnerKind.CINEMA, null, "Langeac"));
        var today = LocalDate.now(clock);
        partners.sign(new NewAgreement(
                partner, Map.of(new BenefitCode("CINEMA"), Money.euros(5)), today, today.plusYears(1)));
        partners.openPointOfSale(partner, name, "Langeac");

        var visit = browser.phoneWithoutScript().open("/ou-l-utiliser");
        visit.select("Avantage", "Cinéma");
        visit.page().getByLabel("Ville ou code postal").focus();
        visit.page().keyboard().type("langac");
        visit.page().keyboard().press("Enter");
        visit.page().waitForLoadState();
        visit.see("autour de Langeac (43300)").see(name).follow("Voir le plan").see("Plan dessiné ici");
        visit.follow("1. ").see(name);
        visit.clickFirst("#lieu-1 a").isAt(name).see("Ce que le Pass y paie");
        browser.phone().open(visit.path()).inspect("public-place");
        browser.phone().open("/ou-l-utiliser?ville=langeac&carte=oui").inspect("public-locator-near");
    }
}
