package fr.passregion.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every e-mail can be read in the demonstration before anybody receives it. */
@PassRegionTest
@Covers("NOT-01")
class LetterPagesTests {

    private final MockMvcTester visitor;

    LetterPagesTests(MockMvcTester visitor) {
        this.visitor = visitor;
    }

    @Test
    void theListLeadsToEachLetterInEachLanguageOfItsReaders() {
        assertThat(visitor.get().uri("/demo/lettres"))
                .hasStatusOk()
                .bodyText()
                .contains("/demo/lettres/fr/card.sent\"", "/demo/lettres/en/card.sent\"", "/demo/lettres/fr/paid\"")
                .contains("Ton Pass vient de servir.", "Your Pass has just been used.")
                .doesNotContain("/demo/lettres/en/paid");
    }

    @Test
    void aLetterIsShownAsItArrivesAndRunsNothing() {
        assertThat(visitor.get().uri("/demo/lettres/en/card.sent"))
                .hasStatusOk()
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .bodyText()
                .contains("<html lang=\"en\">", "Your card is on its way");
        assertThat(visitor.get().uri("/demo/lettres/fr/card.sent/texte"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/plain;charset=UTF-8")
                .bodyText()
                .contains("Bonjour Léa,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/lettres/en/paid",
                "/demo/lettres/xx/card.sent",
                "/demo/lettres/fr/none",
                "/demo/lettres/fr/card.sent.subject",
                "/demo/lettres/fr/hello/texte"
            })
    void whatIsNoLetterIsNotFound(String path) {
        assertThat(visitor.get().uri(path)).hasStatus(404);
    }
}
