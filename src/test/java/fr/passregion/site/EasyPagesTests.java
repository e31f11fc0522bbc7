package fr.passregion.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.programme.Programmes;
import fr.passregion.shared.French;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Easy-to-read French: short sentences, one idea each, a pictogram that exists, and a way on. */
@PassRegionTest
@Covers({"ELI-12", "CAR-02"})
class EasyPagesTests {

    private static final int MOST_WORDS = 12;

    private final MockMvcTester visitor;

    EasyPagesTests(MockMvcTester visitor) {
        this.visitor = visitor;
    }

    @Test
    void everySentenceIsShortAndSaysOneThing() throws IOException {
        var sentences = sentences();
        for (var key : sentences.stringPropertyNames()) {
            if (!key.contains(".say.") && !key.endsWith("title") && !key.endsWith("link")) continue;
            var sentence = sentences.getProperty(key);
            assertThat(sentence.split("\\s+")).as(key).hasSizeLessThanOrEqualTo(MOST_WORDS);
            assertThat(sentence)
                    .as(key)
                    .doesNotContainPattern(
                            "[;()…%]|[.?!].*[.?!]|\\b(dont|lequel|laquelle|afin|toutefois|sera|seront)\\b");
            if (key.contains(".say.")) assertThat(sentence).as(key).endsWith(".");
        }
    }

    @Test
    void everyPictogramExists() throws IOException {
        var drawn = Files.readString(Path.of("frontend/icons.svg"));
        var sentences = sentences();
        for (var key : sentences.stringPropertyNames())
            if (key.endsWith(".icon")) assertThat(drawn).contains("id=\"i-" + sentences.getProperty(key) + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/facile",
                "/facile/ai-je-droit",
                "/facile/commander",
                "/facile/carte-perdue",
                "/facile/mon-compte",
                "/facile/mon-avantage"
            })
    void eachPageShowsAllItsSentencesAndLeadsOn(String path) throws IOException {
        var page = visitor.get().uri(path).exchange().getResponse().getContentAsString();
        assertThat(page).contains("<html lang=\"fr\">").doesNotContain("{0}", "{1}", "{2}", "easy.");
        var name = switch (path) {
            case "/facile" -> "home";
            case "/facile/ai-je-droit" -> "eligibility";
            case "/facile/commander" -> "order";
            case "/facile/mon-compte" -> "account";
            case "/facile/mon-avantage" -> "right";
            default -> "lost";
        };
        var sentences = sentences();
        for (var key : sentences.stringPropertyNames())
            if (key.startsWith("easy." + name + ".")
                    && !key.endsWith(".icon")
                    && !sentences.getProperty(key).contains("{"))
                assertThat(page).as(key).contains(sentences.getProperty(key));
        var next = visitor.get()
                .uri(sentences.getProperty("easy." + name + ".address"))
                .exchange()
                .getResponse();
        assertThat(next.getStatus()).isIn(200, 302, 303);
    }

    @Test
    void theDatesAndTheFeeAreThoseOfTheProgramme(
            @org.springframework.beans.factory.annotation.Autowired Programmes programmes,
            @org.springframework.beans.factory.annotation.Autowired Clock clock)
            throws IOException {
        var programme = programmes.inForce(LocalDate.now(clock));
        assertThat(visitor.get().uri("/facile")).bodyText().contains(French.date(programme.lastDay()));
        assertThat(visitor.get().uri("/facile/commander"))
                .bodyText()
                .contains(French.date(programme.orders().lastDay()));
        assertThat(visitor.get().uri("/facile/carte-perdue"))
                .bodyText()
                .contains(French.euros(programme.fees().replacement()));
    }

    private static Properties sentences() throws IOException {
        var sentences = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/easy.properties"))) {
            sentences.load(reader);
        }
        return sentences;
    }
}
