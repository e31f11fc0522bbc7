package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.PassRegionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PassRegionTest
class ComponentsJourneyTests {

    private final Browser browser;

    ComponentsJourneyTests(@LocalServerPort int port) {
        browser = Browser.on(port);
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                      | home          | Une carte. Toute ta région.
            /avantages             | benefits      | Les avantages
            /avantages/cinema      | benefit       | Cinéma
            /avantages/manuels     | benefit-books | Manuels scolaires
            /accessibilite         | accessibility | Accessibilité
            /mentions-legales      | legal         | Mentions légales
            /donnees-personnelles  | data          | Données personnelles
            /contact               | contact       | Nous écrire
            /composants            | components    | Composants
            /nulle-part            | error-404     | Cette page n’existe pas
            """)
    void aPublicPageIsFitForEveryone(String path, String picture, String heading) {
        browser.desktop().open(path).isAt(heading).inspect(picture);
    }

    @Test
    void theErrorSummaryTakesTheFocusAndLeadsToItsField() {
        var visit = browser.phone().open("/composants");

        assertThat(visit.page().evaluate("document.activeElement.className")).isEqualTo("errors");

        visit.follow("Donne une adresse complète");
        assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("email");
    }

    @Test
    void withoutScriptThePagesReadTheSame() {
        browser.phoneWithoutScript()
                .open("/")
                .isAt("Une carte. Toute ta région.")
                .follow("Voir les avantages")
                .isAt("Les avantages");
    }

    @Test
    void theFirstStopOfTheKeyboardLeadsToTheContent() {
        var visit = browser.desktop().open("/avantages");

        visit.page().keyboard().press("Tab");
        assertThat(visit.page().evaluate("document.activeElement.textContent")).isEqualTo("Aller au contenu");
        visit.page().keyboard().press("Enter");
        assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("contenu");
    }
}
