package fr.passregion.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.French;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@PassRegionTest
class PublicPagesTests {

    private final MockMvcTester visitor;
    private final Programme programme;

    PublicPagesTests(MockMvcTester visitor, Programmes programmes, Clock clock) {
        this.visitor = visitor;
        this.programme = programmes.inForce(LocalDate.now(clock));
    }

    @Test
    @Covers("GEN-01")
    void everyBenefitSaysWhatItIsForWhomAndHow() {
        for (var offer : new Offers(programme).all()) {
            assertThat(textOf("/avantages")).contains(offer.label(), offer.howMuch());
            assertThat(textOf("/avantages/" + offer.slug()))
                    .contains(offer.label(), offer.texts().what(), offer.texts().who())
                    .contains(offer.texts().how())
                    .contains(offer.texts().notes());
        }
    }

    @Test
    @Covers("GEN-01")
    void theHomeShowsTheFiveKindsOfBenefits() {
        assertThat(textOf("/")).contains("Culture", "Sport", "Études", "Santé", "Engagement");
    }

    @Test
    void theHomeTellsUntilWhenOneMayOrder() {
        assertThat(textOf("/"))
                .contains(French.date(programme.orders().lastDay()))
                .contains(French.date(programme.lastDay()));
    }

    @Test
    @Covers("GEN-07")
    void thePassPaysNeitherTheCanteenNorTheTrainAndTheTrainsOwnOffersAreLinked() {
        for (var path : new String[] {"/", "/avantages"})
            assertThat(textOf(path))
                    .contains("le Pass ne paie jamais la cantine", "le Pass ne donne pas de réduction sur le train")
                    .contains("href=\"https://www.ter.sncf.com/auvergne-rhone-alpes/");
    }

    @Test
    void theTwoOnlyChargesAreSaidWithTheProgrammesAmounts() {
        assertThat(textOf("/"))
                .contains("tu donnes "
                        + French.euros(programme.benefits().stream()
                                .map(benefit -> benefit.holderContribution())
                                .filter(contribution -> !contribution.isZero())
                                .findFirst()
                                .orElseThrow()))
                .contains(
                        "en refaire une prend " + French.euros(programme.fees().replacement()));
    }

    @Test
    void aBenefitThatDoesNotExistIsNotFound() {
        assertThat(visitor.perform(get("/avantages/piscine"))).hasStatus(404);
    }

    @Test
    void aBuiltFileIsKeptForAYearUnderAnAddressThatFollowsItsContent() {
        var page = textOf("/");
        var address = page.replaceAll("(?s).*href=\"(/assets/app-[0-9a-f]{32}\\.css)\".*", "$1");

        assertThat(visitor.perform(get(address)))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
    }

    private String textOf(String path) {
        try {
            var answer = visitor.perform(get(path));
            assertThat(answer).hasStatusOk();
            return HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
