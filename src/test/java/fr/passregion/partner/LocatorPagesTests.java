package fr.passregion.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.identity.Role;
import fr.passregion.partner.Locator.UnmetWish;
import fr.passregion.partner.Partners.NewAgreement;
import fr.passregion.partner.Partners.NewPartner;
import fr.passregion.partner.Partners.NewPlace;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.SignIn;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** « Où l’utiliser », as a visitor reads it. */
@PassRegionTest
@Covers("GEN-02")
class LocatorPagesTests {

    private static final String PATH = "/ou-l-utiliser";
    private static final int BYTES_OF_A_PAGE = 60_000;

    private final MockMvcTester visitor;
    private final Partners partners;
    private final Locator locator;
    private final LocalDate today;

    LocatorPagesTests(MockMvcTester visitor, Partners partners, Locator locator, Clock clock) {
        this.visitor = visitor;
        this.partners = partners;
        this.locator = locator;
        this.today = LocalDate.now(clock);
    }

    @Test
    void aPlaceIsFoundFromATownByItsBenefitAndHasItsPage() {
        var place = open("Théâtre du Beaufortain", "Bourg-Saint-Maurice", "SPECTACLE");

        var list = textOf(seek("bourg st maurice", "spectacle"));
        assertThat(list)
                .contains(
                        "autour de Bourg-Saint-Maurice (73700)",
                        "Théâtre du Beaufortain",
                        "à moins de 1\u00a0km",
                        PATH + "/" + place);
        assertThat(textOf(visitor.perform(get(PATH + "/" + place))))
                .contains("Théâtre du Beaufortain", "Ce que le Pass y paie", "/avantages/spectacle")
                .contains(
                        "4 place des Cimes",
                        "le soir, en hiver",
                        "En fauteuil roulant",
                        "openstreetmap.org/?mlat=45.6");
    }

    @Test
    void theMapIsDrawnByTheServerForWhomAsks() {
        open("Théâtre d’Aime", "Aime-la-Plagne", "SPECTACLE");

        assertThat(textOf(seek("Aime-la-Plagne", "spectacle"))).doesNotContain("<figure", "plan__pin");
        var drawn = textOf(visitor.perform(get(PATH)
                .param("ville", "Aime-la-Plagne")
                .param("avantage", "spectacle")
                .param("carte", "oui")));
        assertThat(drawn)
                .contains("plan__land", "plan__pin", "href=\"#lieu-1\"", "id=\"lieu-1\"", "Aime-la-Plagne</text>")
                .doesNotContain("style=", "<img");
        assertThat(drawn.length()).isLessThan(BYTES_OF_A_PAGE);
        assertThat(textOf(visitor.perform(get(PATH).param("carte", "oui")))).contains("plan__land", "Lyon</text>");
    }

    @Test
    void aSearchInVainSaysWhatToDoAndIsCountedWithoutPerson() {
        var before = asked();

        assertThat(textOf(seek("Chaudes-Aigues", "psc1")))
                .contains(
                        "Aucun lieu autour de Chaudes-Aigues",
                        "Chercher jusqu’à 100\u00a0km",
                        "sans rien retenir de toi");

        assertThat(asked()).isEqualTo(before + 1);
        assertThat(textOf(visitor.perform(get("/region/partenaires/recherches-sans-resultat")
                        .with(SignIn.signedInAs(Role.AGENT_PARTNERS)))))
                .contains("Chaudes-Aigues (15110)", "Premiers secours (PSC1)");
    }

    @Test
    void aTownThatDoesNotExistIsSaidBesideItsFieldAndNothingIsCounted() {
        var before = locator.unmet(30);

        assertThat(visitor.perform(get(PATH).param("ville", "Zyxwvut"))).hasStatus(422);
        assertThat(textOf(visitor.perform(get(PATH).param("ville", "Zyxwvut"))))
                .contains("Aucune commune d’Auvergne-Rhône-Alpes", "value=\"Zyxwvut\"", "aria-invalid=\"true\"");

        assertThat(locator.unmet(30)).isEqualTo(before);
    }

    @Test
    void nonsenseInTheAddressIsReadAsNothing() {
        assertThat(visitor.perform(get(PATH)
                        .param("avantage", "piscine\0")
                        .param("rayon", "-5")
                        .param("ville", "x".repeat(5_000))
                        .param("page", "999999")))
                .hasStatus(422);
        assertThat(visitor.perform(get(PATH).param("page", "-3").param("rayon", "abc")))
                .hasStatusOk();
        assertThat(visitor.perform(get(PATH + "/pos_inconnu"))).hasStatus(404);
        assertThat(visitor.perform(get(PATH + "/pos_0123456789abcdef"))).hasStatus(404);
    }

    @Test
    void anyonesSearchMayBeSentAsAnAddress() {
        assertThat(textOf(visitor.perform(
                        get(PATH).param("ville", "Saint-Étienne & co").param("carte", "oui"))))
                .doesNotContain("ville=Saint-Étienne & co");
    }

    @Test
    void whereSomebodyStandsIsAskedWithoutASessionAndWrittenNowhere() {
        var place = open("Théâtre de Saugues", "Saugues", "SPECTACLE");

        var answer = visitor.perform(post(PATH)
                .param("avantage", "spectacle")
                .param("latitude", "44.96")
                .param("longitude", "3.55"));

        assertThat(answer).hasStatusOk();
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(textOf(answer)).contains("autour de toi", PATH + "/" + place).doesNotContain("44.96", "3.55");
        assertThat(textOf(visitor.perform(post(PATH).param("latitude", "9999").param("longitude", "x"))))
                .contains("Où utiliser le Pass")
                .doesNotContain("autour de toi");
    }

    private long asked() {
        return locator.unmet(30).stream()
                .filter(wish ->
                        wish.town().name().equals("Chaudes-Aigues") && new BenefitCode("PSC1").equals(wish.benefit()))
                .mapToLong(UnmetWish::asked)
                .sum();
    }

    private PointOfSaleId open(String name, String town, String benefit) {
        var partner = partners.register(new NewPartner(name, PartnerKind.VENUE, null, town));
        partners.sign(
                new NewAgreement(partner, Map.of(new BenefitCode(benefit), Money.ZERO), today, today.plusYears(1)));
        return partners.openPointOfSale(
                partner, new NewPlace(name, town, "4 place des Cimes", "le soir, en hiver", null, null));
    }

    private MvcTestResult seek(String town, String benefit) {
        return visitor.perform(get(PATH).param("ville", town).param("avantage", benefit));
    }

    private static String textOf(MvcTestResult answer) {
        try {
            return HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
