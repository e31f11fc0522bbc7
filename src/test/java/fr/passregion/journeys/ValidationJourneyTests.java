package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Holders;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.PhotoChecks;
import fr.passregion.ordering.Placing;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A secretary and an agent give their verdicts; the young person reads them and corrects. */
@PassRegionTest
@Covers({"EST-01", "REG-01", "ORD-10", "ORD-11"})
class ValidationJourneyTests {

    private static final String PASSWORD = "violette-cascade-71";

    private final Institutions institutions;
    private final Orders orders;
    private final PhotoChecks photos;
    private final Holders holders;
    private final Accounts accounts;
    private Browser browser = Browser.on(0);
    private Uai lycee = new Uai("0699004M");

    ValidationJourneyTests(
            Institutions institutions, Orders orders, PhotoChecks photos, Holders holders, Accounts accounts) {
        this.institutions = institutions;
        this.orders = orders;
        this.photos = photos;
        this.holders = holders;
        this.accounts = accounts;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = Browser.on(port);
        lycee = OrderFixtures.aLycee(institutions, "Lycée Jeanne-Barret");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theEstablishmentAcceptsRefusesAndSeesWhatItDid() {
        var first = order(People.somebody());
        var second = order(People.somebody());
        var visit = signIn(browser.desktop(), staff(new Grant(Role.INSTITUTION, lycee.value())));
        visit.open("/etablissement/demandes").isAt("Demandes à valider").inspect("desk-requests");
        visit.page().getByLabel("Sélectionner " + name(first)).check();
        visit.press("Refuser…").isAt("Refuser").choose("La filière").inspect("desk-refuse");
        visit.press("Refuser").see("1 demande refusée");
        visit.page().getByLabel("Sélectionner toute la page").check();
        visit.see("demande cochée");
        assertThat(visit.page().getByLabel("Sélectionner " + name(second)).isChecked())
                .isTrue();
        visit.press("Valider").see("1 demande validée").see("Rien à valider").inspect("desk-empty");
        visit.follow("Refusées").follow(name(first)).see("La filière choisie").inspect("desk-request");
    }

    @Test
    void theRegionRefusesAPhotoAndTheYoungPersonReadsWhy() {
        var person = People.withoutGuardian(LocalDate.of(2005, 3, 14), PASSWORD);
        while (photos.countPending() > 0) photos.pending(9).forEach(waiting -> photos.accept(waiting.photo()));
        var order = order(person);
        order(People.somebody());
        var visit = signIn(browser.desktop(), staff(new Grant(Role.AGENT_PHOTO, null)));
        visit.open("/region/photos").isAt("Photos à valider").inspect("photos");
        visit.press("Refuser la photo 1").choose("Photo floue").inspect("photos-reason");
        visit.press("Confirmer ce refus").see("le jeune lira").inspect("photos-refused");
        visit.press("Valider ce lot").see("1 photo refusée");

        var young = signIn(
                browser.phone(),
                holders.find(order.holder()).orElseThrow().caseNumber().value());
        young.open("/mon-compte/commande").see("Ta photo est floue").inspect("order-track");
        young.follow("Changer la photo").isAt("Changer ta photo").inspect("order-change-photo");
        young.open("/mon-compte/commande/etablissement?q=barret")
                .isAt("Où es-tu inscrit")
                .inspect("order-change-school");
        assertThat(young.path()).isEqualTo("/mon-compte/commande/etablissement");
    }

    private OrderView order(NewHolder person) {
        var placed = (Placing.Placed) orders.place(OrderFixtures.anOrder(person, lycee));
        return orders.find(placed.order()).orElseThrow();
    }

    private String name(OrderView order) {
        var holder = holders.find(order.holder()).orElseThrow();
        return holder.lastName() + " " + holder.firstName();
    }

    private String staff(Grant grant) {
        var email = People.newEmail();
        accounts.open(new NewAccount(email, "Camille Roche", email, PASSWORD, List.of(grant)));
        return email;
    }

    private static Visit signIn(Visit visit, String login) {
        visit.open("/connexion");
        visit.page().locator("[name=identifiant]").fill(login);
        visit.page().locator("[name=motDePasse]").fill(PASSWORD);
        visit.page().locator("main form button[type=submit]").first().click();
        visit.page().waitForLoadState();
        return visit;
    }
}
