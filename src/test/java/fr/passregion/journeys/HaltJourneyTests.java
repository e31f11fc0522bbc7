package fr.passregion.journeys;

import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.Orders;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agent suspends an establishment, its secretary finds the desk closed, and it is taken back. */
@PassRegionTest
@Covers("REG-03")
class HaltJourneyTests {

    private static final String PASSWORD = "neige-sur-le-vercors-26";

    private final Institutions institutions;
    private final Orders orders;
    private final Accounts accounts;
    private Browser browser = Browser.on(0);

    HaltJourneyTests(Institutions institutions, Orders orders, Accounts accounts) {
        this.institutions = institutions;
        this.orders = orders;
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEstablishmentIsSuspendedAndComesBack(boolean withScript) {
        var lycee = OrderFixtures.aLycee(institutions, "Lycée de la Pause");
        orders.place(OrderFixtures.anOrder(People.withoutGuardian(LocalDate.of(2007, 3, 14), null), lycee));
        var secretary = opened(new Grant(Role.INSTITUTION, lycee.value()));
        var agent = visit(withScript).signIn(opened(new Grant(Role.AGENT_INSTITUTIONS, "")), PASSWORD);

        agent.open("/region/etablissements/" + lycee).follow("Suspendre cet établissement");
        agent.see("Demandes qui attendent sa réponse");
        if (withScript) agent.inspect("halt");
        agent.press("Suspendre l’établissement").see("Dites pourquoi en une phrase.");
        agent.fill("Pourquoi", "Contrôle en cours.");
        if (withScript) agent.page().waitForTimeout(5_100); // the same form again
        agent.press("Suspendre l’établissement").see("L’établissement est suspendu.");
        if (withScript) agent.inspect("halt-file");

        var desk = visit(withScript).signIn(secretary, PASSWORD).open("/etablissement/demandes");
        desk.clickFirst("tbody input[type=checkbox]").press("Valider").see("Votre établissement est suspendu");
        if (withScript) desk.inspect("halt-desk");

        agent.open("/region/etablissements/" + lycee).fill("Pourquoi l’établissement reprend", "Tout est réglé.");
        agent.press("Lever la suspension").see("L’établissement reprend, comme avant.");
    }

    private Visit visit(boolean withScript) {
        return withScript ? browser.desktop() : browser.desktopWithoutScript();
    }

    private String opened(Grant grant) {
        var email = People.newEmail();
        accounts.open(new NewAccount(email, "Dominique Faure", email, PASSWORD, List.of(grant)));
        return email;
    }
}
