package fr.passregion.desk;

import static fr.passregion.ordering.OrderFixtures.SECONDE;
import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.desk.Desks.Home;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.EnrolmentDelays.Waiting;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.OrderId;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.Placing;
import fr.passregion.renewal.Renewals;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an establishment's staff find when they come in. */
@PassRegionTest
class DeskHomeTests {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final Desks desks;
    private final Orders orders;
    private final EnrolmentChecks checks;
    private final Renewals renewals;
    private final Holders holders;
    private final Institutions institutions;
    private final JdbcClient database;
    private final MockMvcTester mvc;
    private Uai lycee = new Uai("0699004M");

    DeskHomeTests(
            Desks desks,
            Orders orders,
            EnrolmentChecks checks,
            Renewals renewals,
            Holders holders,
            Institutions institutions,
            JdbcClient database,
            MockMvcTester mvc) {
        this.desks = desks;
        this.orders = orders;
        this.checks = checks;
        this.renewals = renewals;
        this.holders = holders;
        this.institutions = institutions;
        this.database = database;
        this.mvc = mvc;
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée de l’Accueil");
    }

    @Test
    @Covers("EST-01")
    void requestsAreCountedByStateAndByAge() {
        waitingFor(0);
        waitingFor(1);
        waitingFor(2);
        waitingFor(6);
        waitingFor(7);
        checks.refuse(lycee, List.of(waitingFor(9)), "Pas dans nos listes.");
        checks.accept(lycee, List.of(waitingFor(3)));

        var home = home();
        assertThat(home.tasks().requests()).isEqualTo(new Waiting(5, 2, 1, 7));
        assertThat(home.tasks().requests().thisWeek()).isEqualTo(2);
        assertThat(home.tasks().toCorrect()).isEqualTo(1);
        assertThat(home.figures().accepted()).isEqualTo(1);
        assertThat(home.tasks().isDone()).isFalse();
        assertThat(page())
                .contains("La plus ancienne demande attend depuis 7 jours.", "demandes à valider")
                .contains("href=\"/etablissement/demandes?etat=a-valider\"");
    }

    @Test
    @Covers("EST-02")
    void theCampaignSaysWhoIsRenewedWhoLeftAndWhoIsLeftToDecideOn() {
        var renewed = lastYear();
        var gone = lastYear();
        lastYear();
        renewals.renew(lycee, Map.of(renewed.id(), SECONDE));
        renewals.leave(lycee, List.of(gone.id()));

        assertThat(home().campaign())
                .extracting("done", "left", "toRenew", "all")
                .containsExactly(1L, 1L, 1L, 3L);
        assertThat(home().figures().enrolled()).isEqualTo(1);
        assertThat(page()).contains("1 jeune a son Pass, 1 est noté parti, 1 est à revalider.", "2 sur 3", "jusqu’au");
    }

    @Test
    void whereNobodyWaitsThePageSaysSo() {
        var home = home();
        assertThat(home.tasks().isDone()).isTrue();
        assertThat(home.campaign()).isNull();
        assertThat(page())
                .contains("Rien à faire pour l’instant", "Aucune demande n’attend votre réponse.")
                .doesNotContain("Revalidation 2026", "par âge");
    }

    @Test
    @Covers("EST-01")
    void anotherEstablishmentsWorkIsNotCounted() {
        waitingFor(3);
        lastYear();
        lycee = OrderFixtures.aLycee(institutions, "Lycée d’à côté");
        assertThat(home().tasks().isDone()).isTrue();
        assertThat(home().campaign()).isNull();
        assertThat(home().figures().enrolled()).isZero();
    }

    /** More often than there are connections to the database: one left open each time would stop everybody. */
    @Test
    void comingBackAllDayKeepsNoConnection() {
        for (var visit = 0; visit < 30; visit++) page();
        assertThat(home().tasks().isDone()).isTrue();
    }

    @Test
    void nobodyElseComesIn() {
        for (var role : List.of(Role.HOLDER, Role.CASHIER, Role.HELPDESK))
            assertThat(mvc.get().uri("/etablissement").with(signedInAs(role, "x")))
                    .hasStatus(403);
        assertThat(mvc.get().uri("/etablissement").with(signedInAs(Role.INSTITUTION, "0000000A")))
                .hasStatus(404);
    }

    private Home home() {
        return desks.of(lycee).orElseThrow();
    }

    private String page() {
        var asked = mvc.get().uri("/etablissement").with(signedInAs(Role.INSTITUTION, lycee.value()));
        assertThat(asked).hasStatusOk();
        try {
            return asked.exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private OrderId waitingFor(int days) {
        var placed = (Placing.Placed) orders.place(OrderFixtures.anOrder(People.somebody(), lycee));
        database.sql("""
                        update ordering.pass_order
                           set placed_at = placed_at - make_interval(days => :days),
                               enrolment_since = enrolment_since - make_interval(days => :days),
                               consent_since = consent_since - make_interval(days => :days)
                         where id = :id
                        """)
                .param("days", days)
                .param("id", placed.order().value())
                .update();
        return placed.order();
    }

    private Holder lastYear() {
        var holder = holders.register(People.somebody());
        holders.confirm(
                holder.id(),
                new Enrolment(YEAR.previous(), lycee, "Lycée de l’Accueil", InstitutionKind.LYCEE, SECONDE, null));
        return holder;
    }
}
