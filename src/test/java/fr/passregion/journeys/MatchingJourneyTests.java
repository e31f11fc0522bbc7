package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.matching.Lists;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.Placing;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A secretary brings the list of pupils, validates those who are alike, then looks at one who is nearly. */
@PassRegionTest
@Covers("EST-01")
class MatchingJourneyTests {

    private static final String PASSWORD = "cirque-du-fer-a-cheval-26";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Institutions institutions;
    private final Holders holders;
    private final Accounts accounts;
    private final Orders orders;
    private Browser browser = Browser.on(0);
    private Uai lycee = new Uai("0699004M");

    MatchingJourneyTests(Institutions institutions, Holders holders, Accounts accounts, Orders orders) {
        this.institutions = institutions;
        this.holders = holders;
        this.accounts = accounts;
        this.orders = orders;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = Browser.on(port);
        lycee = OrderFixtures.aLycee(institutions, "Lycée des Listes");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aFileThenTheOneWhoIsNearlyAlike(@TempDir Path folder) throws IOException {
        walk(browser.desktop(), folder, Visit::inspect);
    }

    /** What looks for barriers is a script itself. */
    @Test
    void withoutScriptsToo(@TempDir Path folder) throws IOException {
        walk(browser.desktopWithoutScript(), folder, (visit, page) -> {});
    }

    @Test
    void pastedLinesWhoseColumnsAreNamed() {
        var order = placed();
        var one = person(order);
        var visit = signedIn(browser.desktop()).open("/etablissement/listes");
        visit.fill(
                        "Ou des lignes copiées",
                        one.lastName() + "\t" + one.firstName() + "\t"
                                + one.birthDate().format(DAY))
                .press("Comparer aux demandes")
                .see("Que contiennent vos colonnes")
                .inspect("matching-columns");
        visit.page().getByLabel("Nom", exact()).selectOption("0");
        visit.page().getByLabel("Prénom", exact()).selectOption("1");
        visit.page().getByLabel("Date de naissance", exact()).selectOption("2");
        visit.press("Comparer aux demandes").press("Valider la demande").see("1 demande validée");
        assertThat(orders.find(order.id()).orElseThrow().enrolmentCheck()).isInstanceOf(Check.Accepted.class);
    }

    private void walk(Visit visit, Path folder, BiConsumer<Visit, String> look) throws IOException {
        var alike = placed();
        var near = placed();
        var file = Files.write(
                folder.resolve("ElevesSansAdresses.xml"),
                Lists.siecle(lycee, pupil(1, "HA", alike, 0), pupil(2, "HB", near, 1)));
        signedIn(visit).follow("Demandes").follow("Importer ma liste d’élèves");
        look.accept(visit, "matching-form");
        visit.upload("Un fichier", file).press("Comparer aux demandes").see("2 lignes lues");
        look.accept(visit, "matching-exact");
        visit.press("Valider la demande").see("1 demande validée").clickFirst(".tabs a:nth-child(2)");
        look.accept(visit, "matching-near");
        assertThat(orders.find(near.id()).orElseThrow().enrolmentCheck()).isInstanceOf(Check.Pending.class);
        visit.page().locator("input[name=ids]").check();
        visit.press("Valider les demandes cochées").see("1 demande validée");
        assertThat(orders.find(near.id()).orElseThrow().enrolmentCheck()).isInstanceOf(Check.Accepted.class);
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions exact() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }

    private Visit signedIn(Visit visit) {
        var email = People.newEmail();
        var grant = new Grant(Role.INSTITUTION, lycee.value());
        accounts.open(new NewAccount(email, "Camille Roche", email, PASSWORD, List.of(grant)));
        return visit.signIn(email, PASSWORD);
    }

    private OrderView placed() {
        var placed = (Placing.Placed) orders.place(OrderFixtures.anOrder(People.somebody(), lycee));
        return orders.find(placed.order()).orElseThrow();
    }

    private Holder person(OrderView order) {
        return holders.find(order.holder()).orElseThrow();
    }

    private String pupil(int id, String ine, OrderView order, int daysOff) {
        var one = person(order);
        var born = one.birthDate().plusDays(daysOff).format(DAY);
        return Lists.pupil(id, "123456789" + ine, one.lastName(), one.firstName(), born, "");
    }
}
