package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PassRegionTest
class ComponentsJourneyTests {

    private final Accounts accounts;
    private final Browser browser;

    ComponentsJourneyTests(Accounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
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
            /composants/telephone  | layout-app    | Bonjour Lina
            /composants/caisse     | layout-till   | Valide
            /composants/bureau     | layout-desk   | Demandes à valider
            /connexion             | sign-in       | Se connecter
            /nulle-part            | error-404     | Cette page n’existe pas
            """)
    void aPublicPageIsFitForEveryone(String path, String picture, String heading) {
        browser.desktop().open(path).isAt(heading).inspect(picture);
    }

    @Test
    void whoeverIsSignedInSeesTheirMenuAndMayLeave() {
        var login = "karim-%s@example.org".formatted(UUID.randomUUID());
        var holder = new Grant(Role.HOLDER, UUID.randomUUID().toString());
        accounts.open(new NewAccount(login, "Karim Benali", login, "brume-velours-14-galets", List.of(holder)));

        var visit = browser.phone()
                .open("/connexion")
                .fill("Identifiant", login)
                .fill("Mot de passe", "brume-velours-14-galets")
                .press("Se connecter")
                .open("/composants/telephone")
                .inspect("layout-app-signed-in");

        visit.follow("Avantages").isAt("Les avantages");
        visit.open("/composants/bureau").see("Karim Benali").inspect("layout-desk-signed-in");
        visit.open("/composants/telephone")
                .press("Se déconnecter")
                .isAt("Une carte. Toute ta région.")
                .see("Mon compte");
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
