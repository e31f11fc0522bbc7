package fr.passregion.redemption.web;

import static fr.passregion.redemption.Scene.BIRTH_DATE;
import static fr.passregion.redemption.Scene.SPORT;
import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passregion.card.Card;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Role;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.NumberLocks;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import fr.passregion.redemption.TillFlags;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PassRegionTest
@Covers({"BEN-05", "REG-05"})
class GuessingPagesTests {

    private final MockMvc mvc;
    private final Till till;
    private final NumberLocks locks;
    private final ApplicationContext beans;
    private final Scene scene;

    GuessingPagesTests(MockMvc mvc, Till till, NumberLocks locks, ApplicationContext beans) {
        this.mvc = mvc;
        this.till = till;
        this.locks = locks;
        this.beans = beans;
        this.scene = new Scene(beans);
    }

    @Test
    void theHolderSeesTheLockAndWhatWasRefusedAndUnlocksIt() throws Exception {
        var card = scene.pupil();
        lock(card, scene.shop(SPORT));
        var holder = signedInAs(Role.HOLDER, card.holder().toString());
        assertThat(page(get("/mon-compte").with(holder))).contains("Le numéro de ta carte est bloqué jusqu’au");
        assertThat(page(get("/mon-compte/historique").with(holder)))
                .contains("Refusé en caisse", "Titulaire non reconnu", "Caisse du centre");
        mvc.perform(post("/mon-compte/numero/deblocage").with(holder).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(page(get("/mon-compte").with(holder))).doesNotContain("est bloqué jusqu’au");
    }

    @Test
    void theHelpdeskReadsWhyATillSaidNoAndItsReasonIsKept() throws Exception {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var booked = (DebitOutcome.Booked) till.debit(new DebitRequest(
                at(shop),
                new ShownCard.Typed(card.number().digits(), BIRTH_DATE),
                SPORT,
                Money.euros(1),
                null,
                null,
                null,
                null));
        lock(card, shop);
        var dossier =
                beans.getBean(Holders.class).find(card.holder()).orElseThrow().caseNumber();
        for (var what : new String[] {
            card.number().spaced(), dossier.grouped(), booked.redemption().receipt()
        }) {
            assertThat(page(search(what, "appel")))
                    .contains(
                            "Dossier " + dossier.grouped(),
                            card.number().masked(),
                            "La date de naissance saisie n’est pas celle du titulaire.",
                            "Ce numéro de carte et cette date de naissance ne vont pas ensemble.",
                            "La transaction est enregistrée.",
                            "Bloquée jusqu’au")
                    .doesNotContain(card.number().spaced(), card.number().digits(), "2009");
        }
        assertThat(acts(card)).isEqualTo(3);

        var answer = page(post("/region/assistance/deblocage")
                .param("holder", card.holder().toString())
                .param("unlockWhy", "appel du titulaire")
                .with(signedInAs(Role.HELPDESK))
                .with(csrf()));
        assertThat(answer).contains("Le numéro de la carte peut de nouveau être saisi.");
        assertThat(locks.lockedUntil(card.holder())).isEmpty();
    }

    @Test
    void aNumberThatNoCardHasShowsItsTriesAndNobody() throws Exception {
        var digits = "9250" + String.format("%012d", new Random().nextLong(1_000_000_000_000L));
        till.lookup(at(scene.shop(SPORT)), new ShownCard.Typed(digits, BIRTH_DATE));
        assertThat(page(search(digits, "appel d’une caisse")))
                .contains("Un numéro qu’aucune carte ne porte", "Aucune carte ne porte le numéro saisi.");
    }

    @Test
    void nobodyLooksWithoutAReason() throws Exception {
        mvc.perform(search(scene.pupil().number().digits(), " ")).andExpect(status().is(422));
        mvc.perform(search("AAAAA-BBBBB", "appel")).andExpect(status().is(422));
        mvc.perform(get("/region/assistance").with(signedInAs(Role.AGENT_PARTNERS)))
                .andExpect(status().isForbidden());
    }

    @Test
    void anAgentSeesAFlaggedTillAndLiftsItsFlag() throws Exception {
        var shop = scene.shop(SPORT);
        for (var wrong = 1; wrong <= 30; wrong++) {
            var digits = "9250" + String.format("%012d", new Random().nextLong(1_000_000_000_000L));
            till.lookup(at(shop), new ShownCard.Typed(digits, BIRTH_DATE));
        }
        var flags = beans.getBean(TillFlags.class);
        var flag = flags.open().stream()
                .filter(open -> open.place().equals(shop.id()))
                .toList()
                .getFirst();
        var agent = signedInAs(Role.AGENT_PARTNERS);
        var one = "/region/caisses-signalees/" + flag.id();
        assertThat(page(get("/region/caisses-signalees").with(agent))).contains(one, "Caisse du centre");
        assertThat(page(get(one).with(agent))).contains("À voir", "jusqu’au");
        mvc.perform(post(one + "/vu").with(agent).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(page(get(one).with(agent))).contains("Vue").doesNotContain("À voir");
        mvc.perform(post(one + "/levee").with(agent).with(csrf())).andExpect(status().is(422));
        mvc.perform(post(one + "/levee")
                        .param("why", "caisse neuve")
                        .with(agent)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(one).with(agent)).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder search(String what, String why) {
        return post("/region/assistance/passages")
                .param("what", what)
                .param("why", why)
                .with(signedInAs(Role.HELPDESK))
                .with(csrf());
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int acts(Card card) {
        return beans.getBean(JdbcClient.class)
                .sql("select count(*) from audit.entry where act = 'till.attempts_read' and subject = :subject")
                .param("subject", "holder:" + card.holder())
                .query(Integer.class)
                .single();
    }

    private void lock(Card card, PointOfSale shop) {
        for (var wrong = 1; wrong <= 5; wrong++)
            till.lookup(at(shop), new ShownCard.Typed(card.number().digits(), BIRTH_DATE.plusDays(wrong)));
    }

    private static Counter at(PointOfSale shop) {
        return new Counter(shop.id(), false);
    }
}
