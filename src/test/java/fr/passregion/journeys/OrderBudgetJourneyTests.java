package fr.passregion.journeys;

import static fr.passregion.journeys.FakeCamera.Focus.SHARP;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.passregion.holder.People;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What an order costs whoever makes it: the keys and taps that the browser itself counts, and the time that people need for
 * them by the keystroke-level model (Card, Moran and Newell), with the time that the service takes added.
 */
@PassRegionTest
@Covers({"ORD-01", "ORD-06"})
class OrderBudgetJourneyTests {

    private static final Logger LOG = LoggerFactory.getLogger(OrderBudgetJourneyTests.class);
    private static final int MOST_KEYS = 90;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final double KEY = 0.28;
    private static final double TAP = 1.1;
    private static final double THOUGHT = 1.35;

    private static final String COUNTER = """
            const add = (what) => sessionStorage.setItem(what, Number(sessionStorage.getItem(what) ?? 0) + 1);
            addEventListener("keydown", (event) => add(event.target.type === "email" ? "email" : "keys"), true);
            addEventListener("pointerdown", () => add("taps"), true);
            """;

    private final Browser browser;
    private final Institutions institutions;

    OrderBudgetJourneyTests(@LocalServerPort int port, Institutions institutions) {
        this.browser = Browser.withCamera(port, FakeCamera.facing(SHARP, 1));
        this.institutions = institutions;
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aMinorOrdersWithinThreeMinutesAndNinetyKeys() {
        var town = "Lanvergne" + People.newFirstName().toLowerCase(java.util.Locale.ROOT);
        OrderFixtures.aLycee(institutions, "Lycée " + town);
        var visit = browser.phone();
        visit.page().addInitScript(COUNTER);
        var begun = Instant.now();

        visit.open("/commande").isAt("Qui es-tu");
        type(visit, "Prénom", People.newFirstName().substring(0, 5));
        type(visit, "Nom de famille", "Rousseau");
        for (var part : List.of("Jour=14", "Mois=03", "Année=2010"))
            type(visit, part.split("=")[0], part.split("=")[1]);
        type(visit, "Adresse e-mail", People.newEmail());
        tap(visit, "Continuer").isAt("Ton responsable légal");
        type(visit, "Son prénom et son nom", "Ana Rousseau");
        type(visit, "Son adresse e-mail", People.newEmail());
        tap(visit, "Continuer").isAt("Où es-tu inscrit");
        type(visit, "Nom, ville ou code de ton établissement", town.substring(0, 14));
        visit.page().keyboard().press("Enter");
        visit.choose("Lycée " + town);
        tap(visit, "Continuer").isAt("Quelle est ta filière").choose("Seconde générale");
        tap(visit, "Continuer").isAt("Ta photo");
        tap(visit, "Prendre une photo");
        visit.page().locator("[data-photo-send]").waitFor();
        tap(visit, "Garder cette photo").isAt("Tes coordonnées");
        type(visit, "Numéro et rue", "12 rue des Puys");
        type(visit, "Code postal", "07100");
        type(visit, "Ville", "Annonay");
        tap(visit, "Continuer").isAt("Où envoyer ta carte").choose("Dans mon établissement");
        tap(visit, "Continuer").isAt("Ton mot de passe et la charte").choose("J’accepte la charte");
        tap(visit, "Continuer").isAt("Tout est juste");
        var keys = counted(visit, "keys");
        var taps = counted(visit, "taps");
        var mails = counted(visit, "email");
        tap(visit, "Valider ma demande").isAt("C’est envoyé");

        var hands = (keys + mails) * KEY + taps * (TAP + THOUGHT);
        var all = Duration.between(begun, Instant.now()).plusMillis((long) (hands * 1000));
        LOG.info(
                "An order: {} keys and {} in e-mail addresses, {} taps, {} s in all",
                keys,
                mails,
                taps,
                all.toSeconds());
        assertThat(keys).isPositive().isLessThanOrEqualTo(MOST_KEYS);
        assertThat(all).isLessThan(LONGEST);
    }

    private static void type(Visit visit, String label, String text) {
        var field = visit.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.click();
        field.pressSequentially(text);
    }

    private static Visit tap(Visit visit, String button) {
        visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return visit;
    }

    private static int counted(Visit visit, String what) {
        return ((Number) visit.page().evaluate("what => Number(sessionStorage.getItem(what) ?? 0)", what)).intValue();
    }
}
