package fr.passregion.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.French;
import fr.passregion.shared.Language;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@PassRegionTest
@Covers("GEN-08")
class FaqPagesTests {

    private static final int BYTES_OF_A_PAGE = 60_000;

    private final MockMvcTester visitor;
    private final Faq faq;
    private final Faqs faqs;
    private final Programme programme;

    FaqPagesTests(MockMvcTester visitor, Faqs faqs, Programmes programmes, Clock clock) {
        this.visitor = visitor;
        this.faqs = faqs;
        this.faq = faqs.in(Language.FRENCH);
        this.programme = programmes.inForce(LocalDate.now(clock));
    }

    @Test
    void everyQuestionHasItsPageAndEveryLinkLeadsSomewhere() {
        assertThat(questions().count()).isGreaterThanOrEqualTo(72);
        var links = questions().flatMap(question -> question.links().stream()).distinct();
        assertThat(links.filter(link -> !link.isElsewhere()).map(Question.Link::to))
                .allSatisfy(this::leadsToAPage);
        questions().forEach(question -> {
            assertThat(question.links().isEmpty() && question.benefit() == null)
                    .as("%s leads nowhere", question.id())
                    .isFalse();
            var page = textOf("/aide/" + question.id());
            assertThat(page).contains(question.ask()).contains(question.answer());
            question.points().forEach(point -> assertThat(page).contains(point));
        });
    }

    @Test
    void whatLeadsElsewhereIsTheRegionsTrains() {
        assertThat(questions().flatMap(question -> question.links().stream()).filter(Question.Link::isElsewhere))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(URI.create(link.to()).getHost()).isEqualTo("www.ter.sncf.com"));
    }

    @Test
    void amountsAndDatesAreTheProgrammes() {
        var sport = programme.benefit(new BenefitCode("SPORT"));
        assertThat(textOf("/aide/avoir-le-sport"))
                .contains(sport.inWords(sport.amounts().getFirst().amount()));
        assertThat(textOf("/aide/date-limite"))
                .contains(French.date(programme.orders().lastDay()), French.date(programme.lastDay()));
        assertThat(textOf("/aide/carte-perdue"))
                .contains(French.euros(programme.fees().replacement()));
        assertThat(textOf("/aide/sport-handicap"))
                .contains(sport.doubling().orElseThrow().documents());
    }

    @Test
    void noBlankIsLeftOpen() {
        assertThat(questions()
                        .flatMap(one -> Stream.of(one.answer(), one.points(), one.after()))
                        .flatMap(sentences -> sentences.stream()))
                .noneMatch(sentence -> sentence.contains("{"));
    }

    @Test
    @Covers("GEN-07")
    void thePassPaysNeitherMealsNorTrainsAndTheTrainsOffersAreLinked() {
        assertThat(textOf("/aide/cantine")).contains("Le Pass ne paie aucun repas");
        assertThat(textOf("/aide/train"))
                .contains(
                        "Non, ni sur le train", "illico-liberte-jeune", "illico-promo-samedi", "illico-promo-vacances");
    }

    @Test
    void whatIsTypedIsSearchedKeptAndNeverTrusted() {
        assertThat(textOf("/aide?q=kantine")).contains("/aide/cantine").contains("value=\"kantine\"");
        assertThat(textOf("/aide?q=xylophone")).contains("Rien ne répond à «\u00a0xylophone\u00a0»", "/contact");
        assertThat(visitor.perform(get("/aide").param("q", "<script>\0" + "a".repeat(5_000))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>\0");
        assertThat(visitor.perform(get("/aide/inconnue"))).hasStatus(404);
    }

    @Test
    void thePageOfAllQuestionsIsLight() {
        assertThat(textOf("/aide").length()).isLessThan(BYTES_OF_A_PAGE);
    }

    @Test
    void theSameQuestionsAreAnsweredInEnglishAndLeadToTheSamePlaces() {
        var english = faqs.in(Language.ENGLISH);
        assertThat(english.themes())
                .extracting(Theme::slug)
                .isEqualTo(faq.themes().stream().map(Theme::slug).toList());
        assertThat(questions(english)).hasSameSizeAs(questions().toList());
        questions(english).forEach(question -> {
            var french = faq.find(question.id()).orElseThrow();
            assertThat(question.benefit()).isEqualTo(french.benefit());
            assertThat(targets(question)).isEqualTo(targets(french));
            assertThat(question.answer()).as(question.id()).hasSameSizeAs(french.answer());
            assertThat(question.points()).as(question.id()).hasSameSizeAs(french.points());
            assertThat(Stream.of(question.answer(), question.points(), question.after())
                            .flatMap(List::stream))
                    .noneMatch(sentence -> sentence.contains("{"));
            var page = textOf("/aide/" + question.id() + "?langue=en");
            assertThat(page).contains("<html lang=\"en\"", question.ask()).contains(question.answer());
        });
    }

    @Test
    void englishAmountsAndDatesAreTheProgrammes() {
        var sport = programme.benefit(new BenefitCode("SPORT"));
        var amount = sport.amounts().getFirst().amount();
        assertThat(textOf("/aide/avoir-le-sport?langue=en")).contains(Language.ENGLISH.euros(amount.money()));
        assertThat(textOf("/aide/date-limite?langue=en"))
                .contains(
                        Language.ENGLISH.date(programme.orders().lastDay()),
                        Language.ENGLISH.date(programme.lastDay()));
        assertThat(textOf("/aide/carte-perdue?langue=en"))
                .contains(Language.ENGLISH.euros(programme.fees().replacement()));
        assertThat(textOf("/aide/aller-au-cinema?langue=en")).contains("tickets in the year");
    }

    @Test
    void whatIsTypedInEnglishIsSearchedKeptAndNeverTrusted() {
        assertThat(textOf("/aide?q=canteeen&langue=en"))
                .contains("/aide/cantine", "value=\"canteeen\"", "to “canteeen”");
        assertThat(textOf("/aide?q=xylophone&langue=en")).contains("Nothing answers “xylophone”");
        assertThat(visitor.perform(get("/aide?langue=en").param("q", "<script>{0}\0" + "a".repeat(5_000))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>{0}\0");
        assertThat(visitor.perform(get("/aide/inconnue?langue=en"))).hasStatus(404);
    }

    private static List<String> targets(Question question) {
        return question.links().stream().map(Question.Link::to).toList();
    }

    private static Stream<Question> questions(Faq of) {
        return of.themes().stream().flatMap(theme -> theme.questions().stream());
    }

    private Stream<Question> questions() {
        return questions(faq);
    }

    /** A page: the sign-in where it is somebody's own, the first step of an order for the order. */
    private void leadsToAPage(String path) {
        var answer = visitor.perform(get(URI.create(path))).getResponse();
        for (var hops = 0; hops < 3 && answer.getRedirectedUrl() != null; hops++)
            answer = visitor.perform(get(URI.create(answer.getRedirectedUrl()))).getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
    }

    private String textOf(String path) {
        try {
            var answer = visitor.perform(get(path));
            assertThat(answer).hasStatusOk();
            return HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
