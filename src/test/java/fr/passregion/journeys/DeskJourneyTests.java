package fr.passregion.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.Orders;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A school secretary answers file after file without leaving the keyboard. */
@PassRegionTest
@Covers("EST-01")
class DeskJourneyTests {

    private static final String PASSWORD = "violette-cascade-71";
    private static final int FILES = 10;

    /** One mind's act and one press of a key, in seconds, of the keystroke-level model (Card, Moran and Newell, 1980). */
    private static final double THINKING = 1.35;

    private static final double PRESSING = 0.28;

    private final Institutions institutions;
    private final Orders orders;
    private final EnrolmentChecks desk;
    private final Accounts accounts;
    private Browser browser = Browser.on(0);
    private Uai lycee = new Uai("0699004M");
    private int keys;

    DeskJourneyTests(Institutions institutions, Orders orders, EnrolmentChecks desk, Accounts accounts) {
        this.institutions = institutions;
        this.orders = orders;
        this.desk = desk;
        this.accounts = accounts;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = Browser.on(port);
        lycee = OrderFixtures.aLycee(institutions, "Lycée du Clavier");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void twoHundredFilesTakeTenMinutesByKeyboard() {
        for (var file = 0; file < FILES; file++) orders.place(OrderFixtures.anOrder(People.somebody(), lycee));
        var visit = signedIn(browser.desktop()).open("/etablissement/demandes").follow("Un par un");
        visit.see("1 sur " + FILES).inspect("desk-file");

        var start = System.nanoTime();
        for (var file = 1; file <= FILES; file++) {
            if (file % 5 == 0) {
                press(visit, "r");
                visit.isAt("Refuser");
                press(visit, "2");
                press(visit, "Enter");
            } else press(visit, "v");
            if (file < FILES) visit.see("1 sur " + (FILES - file));
        }
        visit.see("Rien à valider");
        var waited = (System.nanoTime() - start) / 1e9 / FILES;

        assertThat(desk.counts(lycee)).containsEntry(Filter.ACCEPTED, 8L).containsEntry(Filter.REFUSED, 2L);
        assertThat(keys).as("one to accept, three to refuse").isEqualTo(14);
        var file = THINKING + PRESSING * keys / FILES + waited;
        System.out.printf(
                "200 files by keyboard: %d keys, %.2f s a file (thinking %.2f, keys %.2f, waiting %.2f): %.1f minutes%n",
                200 * keys / FILES, file, THINKING, PRESSING * keys / FILES, waited, 200 * file / 60);
        assertThat(200 * file).isLessThan(600);
    }

    @Test
    void keysMoveEnlargeAndAreTurnedOff() {
        for (var file = 0; file < 3; file++) orders.place(OrderFixtures.anOrder(People.somebody(), lycee));
        var visit = signedIn(browser.desktop()).open("/etablissement/demandes").follow("Un par un");
        var page = visit.page();
        visit.see("1 sur 3");
        assertThat(page.locator("h2:focus")).hasCount(1);

        press(visit, "ArrowDown");
        visit.see("2 sur 3");
        press(visit, "ArrowUp");
        visit.see("1 sur 3");
        press(visit, "p");
        assertThat(page.locator("details[open] .portrait--fill")).isVisible();
        press(visit, "?");
        visit.see("Touches actives").inspect("desk-file-keys");
        page.getByLabel("Touches actives").uncheck();
        press(visit, "ArrowDown");
        visit.see("1 sur 3");
        page.reload();
        press(visit, "v");
        visit.see("1 sur 3");

        assertThat(desk.counts(lycee)).isEqualTo(Map.of(Filter.PENDING, 3L));
    }

    @Test
    void whatIsTypedIsNoKey() {
        orders.place(OrderFixtures.anOrder(People.somebody(), lycee));
        var visit = signedIn(browser.desktop()).open("/etablissement/demandes").follow("Un par un");
        press(visit, "r");
        visit.isAt("Refuser").inspect("desk-refuse-keys");
        visit.page().getByRole(AriaRole.TEXTBOX).pressSequentially("1 vrai prénom ?");

        assertThat(visit.page().getByRole(AriaRole.TEXTBOX)).hasValue("1 vrai prénom ?");
        assertThat(visit.page().locator("input[type=radio]:checked")).hasCount(0);
    }

    @Test
    void withoutScriptAndOnAPhoneEachFileIsAPage() {
        for (var file = 0; file < 2; file++) orders.place(OrderFixtures.anOrder(People.somebody(), lycee));
        var visit = signedIn(browser.desktopWithoutScript())
                .open("/etablissement/demandes")
                .follow("Un par un");
        visit.see("1 sur 2").press("Valider").see("1 sur 1").see("1 demande validée");
        visit.press("Annuler").see("1 réponse annulée");

        var phone = signedIn(browser.phone()).open("/etablissement/demandes").follow("Un par un");
        phone.see("1 sur 2").inspect("desk-file-phone");
        assertThat(phone.page().locator(".split__main")).isHidden();
    }

    private void press(Visit visit, String key) {
        visit.page().keyboard().press(key);
        keys++;
    }

    private Visit signedIn(Visit visit) {
        var login = "secretaire-" + UUID.randomUUID();
        accounts.open(new NewAccount(
                login,
                "Martine Roche",
                login + "@example.org",
                PASSWORD,
                List.of(new Grant(Role.INSTITUTION, lycee.value()))));
        visit.signIn(login, PASSWORD);
        return visit;
    }
}
