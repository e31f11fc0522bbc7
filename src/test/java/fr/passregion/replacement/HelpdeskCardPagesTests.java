package fr.passregion.replacement;

import static fr.passregion.redemption.Scene.BOOKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.card.CardStatus;
import fr.passregion.card.FoundCards;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Role;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.SignIn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The helpdesk with somebody's card: defective, made again, paid or not, found. */
@PassRegionTest
class HelpdeskCardPagesTests {

    private static final String DESK = "/region/assistance/cartes/";

    private final MockMvc mvc;
    private final BeanFactory beans;
    private final LostCard card;

    HelpdeskCardPagesTests(MockMvc mvc, BeanFactory beans) {
        this.mvc = mvc;
        this.beans = beans;
        this.card = LostCard.ofAPupil(beans);
    }

    @Test
    @Covers({"CAR-04", "SUP-01", "REG-05"})
    void aDefectiveCardIsStoppedAndMadeAgainForFiveEuros() throws Exception {
        var number = card.card().number().digits();
        assertThat(page("chercher", "what", number, "why", "Appel du titulaire"))
                .contains("Défectueuse", "Livres loisir", "aujourd’hui");
        assertThat(remake("DEFECTIVE", "La puce ne se lit plus")).contains("La carte est bloquée");
        assertThat(card.status()).isEqualTo(CardStatus.FROZEN);
        assertThat(card.held(BOOKS).reserved().money()).isEqualTo(LostCard.FEE);
        assertThat(acts()).contains("card.file_read Appel du titulaire", "card.declared La puce ne se lit plus");
        card.produce();
        assertThat(card.status()).isEqualTo(CardStatus.BLOCKED);
        assertThat(page("chercher", "what", caseNumber(), "why", "Rappel")).contains("En fabrication", "Pris sur «");
    }

    @Test
    @Covers("CAR-03")
    void aFeeThatWaitsIsWaivedWithAReason() throws Exception {
        card.spendAllBut(Money.cents(499));
        card.declared(null);
        assertThat(page("chercher", "what", caseNumber(), "why", "Appel")).contains("Offrir les frais");
        assertThat(refused("sans-frais", "holder", holder())).contains("Dites pourquoi");
        assertThat(page("sans-frais", "holder", holder(), "waiveWhy", "Carte perdue par la poste"))
                .contains("Les frais sont offerts");
        assertThat(card.live().status()).isEqualTo(CardStatus.REQUESTED);
        assertThat(acts()).contains("card.fee_waived Carte perdue par la poste");
    }

    @Test
    @Covers("CAR-02")
    void aCardInItsHoldersHandsWorksAgain() throws Exception {
        card.declared(BOOKS);
        assertThat(page("retrouvee", "holder", holder(), "withdrawWhy", "Il l’a en main"))
                .contains("remarche");
        assertThat(card.status()).isEqualTo(CardStatus.ACTIVE);
    }

    @Test
    @Covers({"CAR-07", "NOT-01"})
    void aFoundCardIsRecordedAndItsHolderToldEvenWhileItIsFrozen() throws Exception {
        card.declared(BOOKS);
        assertThat(found()).contains("Le titulaire est prévenu");
        var latest = beans.getBean(FoundCards.class).latestOf(card.holder()).orElseThrow();
        assertThat(latest.card().id()).isEqualTo(card.card().id());
        assertThat(beans.getBean(JdbcClient.class)
                        .sql("select subject from notification.message where recipient = :to")
                        .param(
                                "to",
                                beans.getBean(Holders.class)
                                        .find(card.holder())
                                        .orElseThrow()
                                        .contact()
                                        .email())
                        .query((row, index) -> row.getString(1))
                        .list())
                .contains("Ta carte est retrouvée");
    }

    @Test
    @Covers("CAR-07")
    void aCardOpposedForGoodIsDestroyedWhoeverFindsIt() throws Exception {
        card.declared(BOOKS);
        card.produce();
        assertThat(found()).contains("détruite");
        assertThat(page("retrouvee", "holder", holder(), "withdrawWhy", "Il l’a en main"))
                .contains("Trop tard");
        assertThat(card.status()).isEqualTo(CardStatus.BLOCKED);
        assertThat(beans.getBean(FoundCards.class).latestOf(card.holder())).isEmpty();
    }

    @Test
    @Covers("SUP-01")
    void whatIsMissingIsSaidAndSomebodyElsesCardIsNotThere() throws Exception {
        assertThat(refused("chercher", "what", "9250000000000000", "why", "Appel"))
                .contains("Aucun dossier");
        assertThat(refused("chercher", "what", caseNumber(), "why", "")).contains("Dites pourquoi");
        var other = new Scene(beans).pupil().id().toString();
        assertThat(send("refaire", "holder", holder(), "card", other, "reason", "LOST", "remakeWhy", "x")
                        .getStatus())
                .isEqualTo(404);
        assertThat(refused("refaire", "holder", holder(), "card", id(), "remakeWhy", "x"))
                .contains("Dites ce qu’a");
        assertThat(card.status()).isEqualTo(CardStatus.ACTIVE);
    }

    private String remake(String reason, String why) throws Exception {
        return page(
                "refaire",
                "holder",
                holder(),
                "card",
                id(),
                "reason",
                reason,
                "payer",
                "LIVRES_LOISIR",
                "remakeWhy",
                why);
    }

    private String found() throws Exception {
        return page("trouvee", "holder", holder(), "found", id(), "to", "INSTITUTION", "place", "Bus C3");
    }

    private String page(String act, String... fields) throws Exception {
        var answer = send(act, fields);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private String refused(String act, String... fields) throws Exception {
        var answer = send(act, fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String act, String... fields) throws Exception {
        var form = post(DESK + act).with(SignIn.signedInAs(Role.HELPDESK)).with(csrf());
        for (var at = 0; at < fields.length; at += 2) form.param(fields[at], fields[at + 1]);
        return mvc.perform(form).andReturn().getResponse();
    }

    private List<String> acts() {
        return beans.getBean(JdbcClient.class)
                .sql("select act || ' ' || coalesce(why, '') from audit.entry where subject = :subject")
                .param("subject", "holder:" + card.holder())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private String holder() {
        return card.holder().toString();
    }

    private String id() {
        return card.card().id().toString();
    }

    private String caseNumber() {
        return beans.getBean(Holders.class)
                .find(card.holder())
                .orElseThrow()
                .caseNumber()
                .value();
    }
}
