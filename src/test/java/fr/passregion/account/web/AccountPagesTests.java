package fr.passregion.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passregion.card.Cards;
import fr.passregion.entitlement.Aids;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.PhotoChecks;
import fr.passregion.ordering.Placing;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.French;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.SignIn;
import fr.passregion.wallet.Cause;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** « Mon compte » says what is true of a Pass and what comes next, whatever its state. */
@PassRegionTest
class AccountPagesTests {

    private static final Uai LYON = new Uai("0690026D");
    private static final Uai CLERMONT = new Uai("0630018C");

    private final MockMvc mvc;
    private final BeanFactory beans;
    private final Clock clock;

    AccountPagesTests(MockMvc mvc, BeanFactory beans, Clock clock) {
        this.mvc = mvc;
        this.beans = beans;
        this.clock = clock;
    }

    @Test
    @Covers({"ACC-06", "CAR-01"})
    void aHolderReadsTheNumberOnTheBackOfTheCardInFiguresAndWords() throws Exception {
        var holder = enrolled(LYON, "1");
        var number = bean(Cards.class).liveOf(holder).orElseThrow().number();

        assertThat(page(holder, "/mon-compte"))
                .contains(number.spaced(), number.spoken(), "Ce numéro servira dès que ta carte sera envoyée");
    }

    @Test
    @Covers("ACC-06")
    void everyBalanceLeadsToItsOwnPageWithTheReasonsOfTheDecision() throws Exception {
        var holder = enrolled(LYON, "1");

        assertThat(page(holder, "/mon-compte")).contains("href=\"/mon-compte/avantages/livres-loisir\"");
        assertThat(page(holder, "/mon-compte/avantages/livres-loisir"))
                .contains("Livres loisir", "Il te reste", "Tu y as droit pour", "href=\"/avantages/livres-loisir\"");
        assertThat(ask(holder, "/mon-compte/avantages/rien-de-tel").getStatus()).isEqualTo(404);
    }

    @Test
    @Covers("MAN-02")
    void inAuvergneTheAccountSaysThatBooksAreLent() throws Exception {
        var holder = enrolled(CLERMONT, "1");

        assertThat(page(holder, "/mon-compte")).contains("livres prêtés");
        assertThat(page(holder, "/mon-compte/avantages/manuels")).contains("livres prêtés", "Tu n’y as pas droit pour");
    }

    @Test
    @Covers("ENG-06")
    void anAidThatOutlivesTheYearTellsItsOwnLastDay() throws Exception {
        var holder = enrolled(LYON, "1");
        var today = LocalDate.now(clock);
        var aid = bean(Aids.class).creditAid(holder, new BenefitCode("PERMIS"), new Cause("mission", "m1"), today);

        assertThat(page(holder, "/mon-compte")).contains("jusqu’au " + French.date(aid.lastDay()));
    }

    @Test
    @Covers("ACC-06")
    void whatIsLeftSaysWhyItIsThere() throws Exception {
        assertThat(page(enrolled(LYON, "1"), "/mon-compte"))
                .contains("<summary>", "Pourquoi ces avantages", "Montant de l’année");
    }

    @Test
    @Covers("BEN-04")
    void aBlockedCardIsSaidFirstAndItsNumberIsNotOffered() throws Exception {
        var holder = enrolled(LYON, "1");
        var card = bean(Cards.class).liveOf(holder).orElseThrow();
        bean(Cards.class).block(card, "lost");

        assertThat(page(holder, "/mon-compte"))
                .contains("Ta carte est bloquée", "pass--off")
                .doesNotContain(card.number().spaced());
    }

    @Test
    @Covers("ORD-12")
    void whoIsNotEnrolledThisYearIsToldToKeepTheCardAndWait() throws Exception {
        var holder = bean(Holders.class).register(People.somebody()).id();

        assertThat(page(holder, "/mon-compte")).contains("n’est pas encore confirmée", "Garde ta carte");
    }

    @Test
    @Covers("ORD-11")
    void anOrderUnderWayIsFollowedWithTheSameWordsOnBothPages() throws Exception {
        var lycee = OrderFixtures.aLycee(bean(Institutions.class), "Lycée des Comptes");
        var placed = (Placing.Placed) bean(Orders.class).place(OrderFixtures.anOrder(People.somebody(), lycee));
        var holder = bean(Orders.class).find(placed.order()).orElseThrow().holder();

        for (var address : new String[] {"/mon-compte", "/mon-compte/commande"}) {
            assertThat(page(holder, address))
                    .contains("Lycée des Comptes la vérifie depuis le", "La Région la vérifie");
        }
        assertThat(page(holder, "/mon-compte"))
                .contains("La Région n’a pas encore accepté cette photo.")
                .doesNotContain("n’est pas encore confirmée");
        bean(PhotoChecks.class).refuse(placed.order(), "Ta photo est floue.");
        assertThat(page(holder, "/mon-compte")).contains("Ta photo est floue.", "Corriger ma demande");
    }

    private HolderId enrolled(Uai institution, String track) {
        var holder = bean(Holders.class).register(People.somebody()).id();
        var year = SchoolYear.containing(LocalDate.now(clock));
        bean(Holders.class)
                .confirm(
                        holder,
                        new Enrolment(
                                year, institution, "Lycée d’essai", InstitutionKind.LYCEE, new TrackCode(track), null));
        return holder;
    }

    private String page(HolderId holder, String address) throws Exception {
        var answer = ask(holder, address);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse ask(HolderId holder, String address) throws Exception {
        var signedIn = SignIn.signedInAs(Role.HOLDER, holder.value().toString());
        return mvc.perform(get(address).with(signedIn)).andReturn().getResponse();
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
