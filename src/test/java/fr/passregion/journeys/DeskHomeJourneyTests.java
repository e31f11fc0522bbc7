package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.Orders;
import fr.passregion.renewal.Renewals;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A secretary comes in, sees what waits, and goes where it is done. */
@PassRegionTest
@Covers("EST-01")
class DeskHomeJourneyTests {

    private static final String PASSWORD = "tortue violon lampe";
    private static final SchoolYear LAST = new SchoolYear(2025);

    private final Institutions institutions;
    private final Holders holders;
    private final Orders orders;
    private final Renewals renewals;
    private final Accounts accounts;
    private final Browser browser;
    private Uai lycee = new Uai("0699004M");

    DeskHomeJourneyTests(
            Institutions institutions,
            Holders holders,
            Orders orders,
            Renewals renewals,
            Accounts accounts,
            @LocalServerPort int port) {
        this.institutions = institutions;
        this.holders = holders;
        this.orders = orders;
        this.renewals = renewals;
        this.accounts = accounts;
        this.browser = Browser.on(port);
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée du Matin");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void fromWhatWaitsToThePageWhereItIsDone() {
        var renewed = lastYear();
        lastYear();
        renewals.renew(lycee, Map.of(renewed.id(), OrderFixtures.SECONDE));
        for (var number = 0; number < 3; number++) orders.place(OrderFixtures.anOrder(People.somebody(), lycee));

        var visit = signedIn(browser.desktop()).isAt("Accueil").see("1 sur 2").inspect("desk-home");
        visit.follow("3 demandes à valider").isAt("Demandes à valider");
        visit.follow("Accueil").follow("Revalider ce jeune").isAt("Revalidation 2026-2027");
    }

    @Test
    void whereNobodyWaitsOnAPhoneWithoutScripts() {
        var visit = signedIn(browser.phoneWithoutScript()).isAt("Accueil").see("Rien à faire pour l’instant");
        visit.picture("desk-home-done").follow("Importer ma liste d’élèves");
        assertThat(visit.path()).isEqualTo("/etablissement/listes");
    }

    private Visit signedIn(Visit visit) {
        var email = People.newEmail();
        var grant = new Grant(Role.INSTITUTION, lycee.value());
        accounts.open(new NewAccount(email, "Camille Roche", email, PASSWORD, List.of(grant)));
        return visit.signIn(email, PASSWORD);
    }

    private Holder lastYear() {
        var holder = holders.register(People.somebody());
        holders.confirm(
                holder.id(),
                new Enrolment(LAST, lycee, "Lycée du Matin", InstitutionKind.LYCEE, OrderFixtures.SECONDE, null));
        return holder;
    }
}
