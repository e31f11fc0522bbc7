package fr.passregion.replacement;

import static fr.passregion.redemption.Scene.BOOKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.card.CardStatus;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Role;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.SignIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A lost card in « mon compte »: said, shown before, followed, and taken back. */
@PassRegionTest
class LostCardPagesTests {

    private static final String DECLARE = "/mon-compte/carte/perdue";
    private static final String BOOKS_PAGE = "/mon-compte/avantages/livres-loisir";
    private static final String FOLLOW = "/mon-compte/carte/suivi";

    private final MockMvc mvc;
    private final BeanFactory beans;
    private final LostCard lost;

    LostCardPagesTests(MockMvc mvc, BeanFactory beans) {
        this.mvc = mvc;
        this.beans = beans;
        this.lost = LostCard.ofAPupil(beans);
    }

    @Test
    @Covers({"CAR-02", "CAR-03", "NOT-01"})
    void aHolderSeesTheEffectThenBlocksAndFollowsTheNewCard() throws Exception {
        assertThat(page("/mon-compte")).contains("href=\"" + DECLARE + "\"");
        assertThat(page(DECLARE)).contains("Elle coûte 5\u00a0€", "aujourd’hui", "après", "checked");
        assertThat(lost.status()).isEqualTo(CardStatus.ACTIVE);

        assertThat(declare("LOST", "LIVRES_LOISIR").getRedirectedUrl()).isEqualTo(FOLLOW);

        assertThat(lost.status()).isEqualTo(CardStatus.FROZEN);
        assertThat(page(FOLLOW))
                .contains("Déclarée perdue le", "Réservés sur «", "Elle attend depuis le", "J’ai retrouvé ma carte");
        assertThat(page("/mon-compte"))
                .contains("Ton ancienne carte est bloquée", lost.live().number().spaced())
                .doesNotContain(lost.card().number().spaced(), DECLARE);
        assertThat(subjects()).contains("Ta carte est bloquée, une autre arrive");
        assertThat(page(BOOKS_PAGE)).contains("Réservé pour ta nouvelle carte").doesNotContain("par un partenaire");
        assertThat(page(DECLARE)).contains("il n’y a rien à bloquer");
    }

    @Test
    @Covers({"CAR-02", "NOT-01"})
    void theFoundCardIsTakenBackFromThePageUntilTheNewOneLeft() throws Exception {
        declare("STOLEN", "LIVRES_LOISIR");
        assertThat(send(post("/mon-compte/carte/retrouvee")).getRedirectedUrl()).isEqualTo(FOLLOW);
        assertThat(page(FOLLOW)).contains("Ta carte remarche").doesNotContain("J’ai retrouvé ma carte");
        assertThat(subjects()).contains("Ta carte remarche");

        declare("STOLEN", "LIVRES_LOISIR");
        lost.produce();
        assertThat(page(BOOKS_PAGE))
                .contains("Pris pour une carte refaite", "Des frais de carte", "pris à son départ en fabrication");
        assertThat(page(FOLLOW))
                .contains("Pris sur «", "Le fabricant l’a depuis le")
                .doesNotContain("J’ai retrouvé");
        send(post("/mon-compte/carte/retrouvee"));
        assertThat(lost.status()).isEqualTo(CardStatus.BLOCKED);
        assertThat(subjects())
                .contains("Ta nouvelle carte est en fabrication")
                .doesNotContain("Ta carte est en opposition");
    }

    @Test
    @Covers("CAR-03")
    void whoHasNothingLeftIsToldBeforeAndTheFeeWaits() throws Exception {
        lost.spendAllBut(Money.cents(499));
        assertThat(page(DECLARE)).contains("aucun de tes avantages n’a assez").doesNotContain("name=\"payer\"");
        declare("BROKEN", null);
        assertThat(page(FOLLOW)).contains("Frais en attente", "prochaine recharge", "J’ai retrouvé ma carte");
        assertThat(subjects()).contains("Ta carte est bloquée");
    }

    @Test
    @Covers("CAR-03")
    void whatIsMissingOrCannotPayIsSaidAndNothingIsDone() throws Exception {
        assertThat(refused(declare(null, "LIVRES_LOISIR"))).contains("Dis ce qui est arrivé à ta carte.");
        assertThat(refused(declare("DEFECTIVE", "LIVRES_LOISIR"))).contains("Dis ce qui est arrivé à ta carte.");
        assertThat(refused(declare("LOST", "CINEMA"))).contains("Choisis l’avantage qui paie");
        assertThat(lost.status()).isEqualTo(CardStatus.ACTIVE);
    }

    @Test
    @Covers("CAR-02")
    void theSameButtonTwiceDeclaresOnceAndSomebodyElsesCardIsNeverStopped() throws Exception {
        declare("LOST", "LIVRES_LOISIR");
        assertThat(declare("LOST", "LIVRES_LOISIR").getRedirectedUrl()).isEqualTo(FOLLOW);
        assertThat(lost.held(BOOKS).reserved().money()).isEqualTo(LostCard.FEE);

        var other = new Scene(beans).pupil();
        var mine = LostCard.ofAPupil(beans);
        send(mine, form(other.id(), "LOST", "LIVRES_LOISIR"));
        assertThat(mine.status()).isEqualTo(CardStatus.ACTIVE);
        assertThat(new LostCard(beans, other).status()).isEqualTo(CardStatus.ACTIVE);
    }

    private MockHttpServletResponse declare(@Nullable String reason, @Nullable String payer) throws Exception {
        return send(form(lost.card().id(), reason, payer));
    }

    private static MockHttpServletRequestBuilder form(UUID card, @Nullable String reason, @Nullable String payer) {
        var form = post(DECLARE).param("card", card.toString());
        if (reason != null) form.param("reason", reason);
        if (payer != null) form.param("payer", payer);
        return form;
    }

    private static String refused(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString();
    }

    private String page(String address) throws Exception {
        var answer = send(get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return send(lost, request);
    }

    private MockHttpServletResponse send(LostCard whose, MockHttpServletRequestBuilder request) throws Exception {
        var signedIn = SignIn.signedInAs(Role.HOLDER, whose.holder().value().toString());
        return mvc.perform(request.with(signedIn).with(csrf())).andReturn().getResponse();
    }

    private List<String> subjects() {
        var holder = beans.getBean(Holders.class).find(lost.holder()).orElseThrow();
        return beans.getBean(JdbcClient.class)
                .sql("select subject from notification.message where recipient = :to")
                .param("to", holder.contact().email())
                .query((row, index) -> row.getString(1))
                .list();
    }
}
