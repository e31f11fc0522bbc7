package fr.passregion.journeys;

import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.EnrolmentDelays;
import fr.passregion.ordering.EnrolmentDelays.Delay;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.Orders;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agent finds the establishment that makes young people wait longest, and reminds it. */
@PassRegionTest
@Covers("REG-03")
class DelayJourneyTests {

    private static final String PASSWORD = "neige-sur-le-vercors-26";

    private final Institutions institutions;
    private final Orders orders;
    private final Accounts accounts;
    private final EnrolmentDelays delays;
    private final JdbcClient database;
    private Browser browser = Browser.on(0);

    DelayJourneyTests(
            Institutions institutions, Orders orders, Accounts accounts, EnrolmentDelays delays, JdbcClient database) {
        this.institutions = institutions;
        this.orders = orders;
        this.accounts = accounts;
        this.delays = delays;
        this.database = database;
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
    void theSlowestIsReminded(boolean withScript) {
        var lycee = OrderFixtures.aLycee(institutions, "Lycée de la Longue-Attente");
        orders.place(OrderFixtures.anOrder(People.somebody(), lycee));
        database.sql("""
                        update ordering.pass_order
                           set placed_at = placed_at - :days * interval '1 day',
                               consent_since = consent_since - :days * interval '1 day',
                               enrolment_since = enrolment_since - :days * interval '1 day' where uai = :uai""")
                .param("days", longerThanAnybody())
                .param("uai", lycee.value())
                .update();
        opened(new Grant(Role.INSTITUTION, lycee.value()));
        var email = opened(new Grant(Role.AGENT_INSTITUTIONS, ""));
        var agent = (withScript ? browser.desktop() : browser.desktopWithoutScript()).signIn(email, PASSWORD);
        agent.open("/region/etablissements").follow("Délais de validation").isAt("Délais de validation");
        if (withScript) agent.inspect("delays");
        agent.press("Relancer par e-mail").see("Cochez les établissements à relancer.");
        agent.clickFirst("tbody input[type=checkbox]");
        if (withScript) agent.page().waitForTimeout(5_100); // the same form again
        agent.press("Relancer par e-mail").see("1 établissement relancé");
        if (withScript) agent.inspect("delays-reminded");
        agent.clickFirst("tbody input[type=checkbox]");
        if (withScript) agent.page().waitForTimeout(5_100);
        agent.press("Relancer par e-mail").see("Personne n’est relancé").see("1 établissement laissé de côté");
    }

    private String opened(Grant grant) {
        var email = People.newEmail();
        accounts.open(new NewAccount(email, "Dominique Faure", email, PASSWORD, List.of(grant)));
        return email;
    }

    private int longerThanAnybody() {
        return 8 + delays.slowest(1, 1).stream().mapToInt(Delay::oldestDays).sum();
    }
}
