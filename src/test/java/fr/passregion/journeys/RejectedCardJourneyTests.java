package fr.passregion.journeys;

import com.microsoft.playwright.options.AriaRole;
import fr.passregion.card.Card;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.parcel.PostedParcels;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The card maker rejects a card: an agent reads why and asks for another photo. */
@PassRegionTest
@Covers("CAR-08")
class RejectedCardJourneyTests {

    private static final String PASSWORD = "presse-offset-du-rhone-26";

    private final Accounts accounts;
    private final Holders holders;
    private final PostedParcels posted;
    private Browser browser = Browser.on(0);

    RejectedCardJourneyTests(Accounts accounts, Holders holders, ApplicationContext beans) {
        this.accounts = accounts;
        this.holders = holders;
        this.posted = new PostedParcels(beans);
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
    void anAgentReadsTheReasonAndAsksForAnotherPhoto(boolean withScript) {
        var lycee = posted.lycee();
        var rejected = posted.ordered(lycee);
        var made = posted.ordered(lycee);
        var batch = posted.produce();
        posted.answer(batch, rejected, "rejetee;Photo trop sombre;");
        posted.answer(batch, made, "expediee;;6A98");

        var agent = signedIn(withScript ? browser.desktop() : browser.desktopWithoutScript());
        agent.open("/region/cartes").isAt("Fabrication des cartes");
        agent.page()
                .locator("a[href='/region/cartes/lots/" + batch + "/cartes']")
                .click();
        agent.isAt("Lot n°\u00a0" + batch)
                .hasTogether("tr", name(made), "Expédiée, suivi 6A98")
                .hasTogether("tr", name(rejected), "Rejetée\u00a0: Photo trop sombre");
        inspect(agent, "batch-cards");
        agent.page()
                .locator("tr:has-text(\"" + name(rejected) + "\")")
                .getByRole(AriaRole.BUTTON)
                .click();
        agent.see("Une autre photo est demandée.")
                .hasTogether("tr", name(rejected), "Attend une autre photo du jeune.")
                .doesNotSay(name(made));
        inspect(agent, "batch-rejected");
    }

    private String name(Card card) {
        var holder = holders.find(card.holder()).orElseThrow();
        return holder.lastName() + " " + holder.firstName();
    }

    private static void inspect(Visit visit, String name) {
        if (visit.runsScripts()) visit.inspect(name);
    }

    private Visit signedIn(Visit visit) {
        var email = People.newEmail();
        var agent = List.of(new Grant(Role.AGENT_INSTITUTIONS, null));
        accounts.open(new NewAccount(email, "Camille Roche", email, PASSWORD, agent));
        return visit.signIn(email, PASSWORD);
    }
}
