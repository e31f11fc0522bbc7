package fr.passregion.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** The pages that are translated are so whole: no word outside the message files, no key in one language alone. */
@PassRegionTest
@Covers("ELI-12")
class LanguagesTests {

    /** Keys that are in the French files for French alone: the journal of acts, names of departments, pages not translated. */
    private static final Pattern SPOKEN_TO_EVERYBODY = Pattern.compile(
            "site\\.(frame|home|facts|eligibility|family|condition|language|upTo|range).*"
                    + "|ordering\\.(?!desk|enrolment|photoReason)\\w.*|holder\\.photo\\..*"
                    + "|identity\\.(page|signIn|activation|forgotten|newPassword)\\..*|account\\.(install|app|card|balance|crumb|why|home|headline|right|use|history|receipt|profile|photo|mails|data|push|kiosque|street|postcode|town|phone|email|birthDate|password)(\\.(?!why).*)?|programme\\.(rule|situation|preparing)\\..*"
                    + "|dispute\\.(own|moment|use|reason|ended|somewhere|position\\.).*|replacement\\.(?!desk).*|faq\\..*|parcel\\.told\\..*");

    /** What the programme and the menus call in French, and other languages in their message files. */
    private static final Pattern NAMED_IN_FRENCH = Pattern.compile("(programme\\.(benefit|track)|site\\.menu)\\..*");

    private static final Pattern PLACES = Pattern.compile("\\{\\d+}");

    private static final Pattern FRENCH_PART = Pattern.compile("(?s)<(\\w+)[^>]* lang=\"fr\"[^>]*>.*?</\\1>");
    private static final Pattern FRENCH_WORD =
            Pattern.compile("(?i).{0,30}[\\s>](le|les|ton|ta|tes|une|des|pour|est|avec|dans|ou|et|tu|du)[\\s<].{0,30}");

    private final MockMvcTester visitor;
    private final MessageSource messages;
    private final Programme programme;

    LanguagesTests(MockMvcTester visitor, MessageSource messages, Programmes programmes, Clock clock) {
        this.visitor = visitor;
        this.messages = messages;
        this.programme = programmes.inForce(LocalDate.now(clock));
    }

    @Test
    void noKeyIsInOneLanguageAlone() throws IOException {
        var french = MessageFiles.all("");
        var english = MessageFiles.all("_en");
        var spoken = new TreeSet<>(french.stringPropertyNames());
        spoken.removeIf(key -> !SPOKEN_TO_EVERYBODY.matcher(key).matches());
        assertThat(english.stringPropertyNames()).containsAll(spoken);
        for (var key : spoken)
            assertThat(places(english.getProperty(key)))
                    .as("what %s tells", key)
                    .isEqualTo(places(french.getProperty(key)));
        var alone = new TreeSet<>(english.stringPropertyNames());
        alone.removeAll(french.stringPropertyNames());
        alone.removeIf(key -> NAMED_IN_FRENCH.matcher(key).matches());
        assertThat(alone).isEmpty();
    }

    @Test
    void whatTheProgrammeNamesInFrenchHasAnEnglishName() throws IOException {
        var english = MessageFiles.all("_en").stringPropertyNames();
        for (var benefit : programme.benefits())
            assertThat(english)
                    .contains(Stream.of("label", "what", "one", "many")
                            .map(what -> "programme.benefit." + benefit.code().value() + "." + what)
                            .toArray(String[]::new));
        for (var track : programme.tracks())
            assertThat(english).contains("programme.track." + track.code().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ai-je-droit",
                "/ai-je-droit?situation=GENERAL_LYCEE&department=69&contract=avec",
                "/ai-je-droit?situation=VOCATIONAL_LYCEE&department=63&contract=avec",
                "/ai-je-droit?situation=COLLEGE&department=ailleurs&contract=sans",
                "/ai-je-droit?situation=",
                "/connexion",
                "/connexion/identifiant-oublie",
                "/connexion/mot-de-passe-oublie",
                "/connexion/e-mail-demande",
                "/connexion/nouveau-mot-de-passe/inconnu",
                "/commande/identite",
                "/commande/reprendre/inconnu",
                "/commande/accord/inconnu",
                "/app/installer",
                "/app/coque",
                "/aide",
                "/aide?q=card",
                "/aide?q=xylophone",
                "/aide/missions",
                "/aide/manuels-handicap"
            })
    void anEnglishPageIsEnglishToItsLastWord(String path) {
        var page = body(path + (path.contains("?") ? "&" : "?") + "langue=en");
        assertThat(page).contains("<html lang=\"en\">").contains("Skip to content");
        var ours = FRENCH_PART
                .matcher(page.replaceFirst("<html lang=\"en\">", "<html>"))
                .replaceAll("");
        assertThat(FRENCH_WORD
                        .matcher(ours.replaceAll("(?s)<[^>]*>", " > "))
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
        assertThat(body(path)).contains("<html lang=\"fr\">");
    }

    @Test
    void theChoiceIsRememberedAndAnythingElseIsNone() {
        var answer = visitor.get().uri("/?langue=en").exchange();
        assertThat(answer).cookies().hasValue("langue", "en");
        var english = new Cookie("langue", "en");
        assertThat(text("/ai-je-droit", english)).contains("Can I have the Pass’Région?");
        assertThat(text("/ai-je-droit?langue=fr", english)).contains("Ai-je droit au Pass’Région");
        assertThat(text("/?langue=xx", new Cookie("langue", "\"><script>"))).contains("Une carte. Toute ta région.");
    }

    @Test
    void aPageInFrenchAloneSaysSoToWhoReadsEnglish() {
        var page = text("/contact", new Cookie("langue", "en"));
        assertThat(page).contains("<html lang=\"fr\">", "This page is in French only.", "href=\"/?langue=en\"");
        assertThat(text("/contact")).doesNotContain("This page is in French only.");
    }

    @Test
    void theOtherLanguagesOfAPageKeepItsAnswers() {
        assertThat(body("/ai-je-droit?situation=COLLEGE&department=69&contract=avec&langue=en"))
                .contains(
                        "hreflang=\"fr\" href=\"/ai-je-droit?situation=COLLEGE&amp;department=69&amp;contract=avec&amp;langue=fr\"")
                .contains("href=\"/facile/ai-je-droit\"");
    }

    @ParameterizedTest
    @MethodSource("sums")
    void eachLanguageWritesSumsAndDatesItsOwnWay(Locale locale, String euros, String cents, String date) {
        var in = new Wording(messages, locale);
        assertThat(in.euros(Money.euros(1200))).isEqualTo(euros);
        assertThat(in.euros(Money.cents(840))).isEqualTo(cents);
        assertThat(in.date(LocalDate.of(2027, 5, 31))).isEqualTo(date);
    }

    static Stream<Arguments> sums() {
        return Stream.of(
                arguments(Locale.FRANCE, "1\u202f200\u00a0€", "8,40\u00a0€", "31\u00a0mai 2027"),
                arguments(Locale.ENGLISH, "€1,200", "€8.40", "31\u00a0May\u00a02027"));
    }

    private static List<String> places(String sentence) {
        return PLACES.matcher(sentence)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private String body(String path) {
        return text(path);
    }

    private String text(String path, Cookie... cookies) {
        var request = visitor.get().uri(path);
        try {
            return HtmlUtils.htmlUnescape((cookies.length == 0 ? request : request.cookie(cookies))
                            .exchange()
                            .getResponse()
                            .getContentAsString())
                    .replace("&", "&amp;");
        } catch (UnsupportedEncodingException noSuch) {
            throw new IllegalStateException(noSuch);
        }
    }
}
