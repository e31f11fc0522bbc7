package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A secretary makes a key for the canteen's access controller, sees it once, and takes it back. */
@PassRegionTest
@Covers({"CAR-09", "EST-06"})
class BadgeJourneyTests {

    private static final String PASSWORD = "cirque-du-fer-a-cheval-26";

    private final Institutions institutions;
    private final Accounts accounts;
    private Browser browser = Browser.on(0);

    BadgeJourneyTests(Institutions institutions, Accounts accounts) {
        this.institutions = institutions;
        this.accounts = accounts;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = Browser.on(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aKeyIsMadeShownOnceAndTakenBack() {
        walk(browser.desktop(), Visit::inspect);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theAddressOfTheAccessSystemIsSetAndTried(boolean withScript) {
        var visit = withScript ? browser.phone() : browser.phoneWithoutScript();
        BiConsumer<Visit, String> look = withScript ? Visit::inspect : (same, page) -> {};
        var lycee = OrderFixtures.aLycee(institutions, "Lycée des Alertes");
        var email = People.newEmail();
        accounts.open(new NewAccount(
                email, "Camille Roche", email, PASSWORD, List.of(new Grant(Role.INSTITUTION, lycee.value()))));
        visit.signIn(email, PASSWORD).open("/etablissement/badges").follow("Alertes de carte bloquée");
        look.accept(visit.see("Aucune alerte envoyée"), "webhook-none");
        var address = "Adresse de votre contrôle d’accès";
        visit.fill(address, "https://192.168.1.20/pass")
                .press("Enregistrer l’adresse")
                .see("réseau privé");
        look.accept(visit, "webhook-refused");
        visit.page().waitForTimeout(withScript ? 5_100 : 0); // the same form again
        visit.fill(address, "https://192.0.2.20/pass") // leads nowhere, by RFC 5737
                .press("Enregistrer l’adresse")
                .see("Copiez ce secret maintenant");
        look.accept(visit, "webhook-secret");
        assertThat(visit.textOf("code")).matches("whsec_[A-Za-z0-9+/]{43}=");
        visit.press("Envoyer un essai").see("Un essai part");
        look.accept(visit.see("Essai"), "webhook-tried");
        visit.press("Supprimer l’adresse").see("L’adresse est supprimée");
    }

    @Test
    void withoutScriptsToo() {
        walk(browser.desktopWithoutScript(), (visit, page) -> {});
    }

    private void walk(Visit visit, BiConsumer<Visit, String> look) {
        var lycee = OrderFixtures.aLycee(institutions, "Lycée des Badges");
        var email = People.newEmail();
        accounts.open(new NewAccount(
                email, "Camille Roche", email, PASSWORD, List.of(new Grant(Role.INSTITUTION, lycee.value()))));
        visit.signIn(email, PASSWORD).follow("Badges d’accès").see("0 badge actif");
        look.accept(visit, "badges");
        visit.press("Créer une clé").see("Dites pour quel appareil");
        look.accept(visit, "badges-refused");
        visit.fill("Pour quel appareil ou logiciel\u202f?", "Portail nord")
                .press("Créer une clé")
                .see("Copiez cette clé maintenant");
        look.accept(visit, "badges-key");
        var key = visit.page().locator("code").first().textContent();
        assertThat(key).matches("brk_[A-Za-z0-9_-]{43}");
        visit.follow("Badges d’accès").see("Portail nord");
        assertThat(visit.page().content()).doesNotContain(key);
        visit.press("Supprimer la clé Portail nord").see("La clé est supprimée");
        assertThat(visit.page().content()).doesNotContain("Portail nord</th>");
    }
}
