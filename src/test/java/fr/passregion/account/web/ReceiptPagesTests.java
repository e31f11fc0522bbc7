package fr.passregion.account.web;

import static fr.passregion.redemption.Scene.BOOKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.identity.Role;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The receipt of a use: its holder's alone. */
@PassRegionTest
class ReceiptPagesTests {

    private final MockMvc mvc;
    private final Till till;
    private final Scene scene;
    private final Cards cards;

    ReceiptPagesTests(MockMvc mvc, Till till, BeanFactory beans) {
        this.mvc = mvc;
        this.till = till;
        this.scene = new Scene(beans);
        this.cards = beans.getBean(Cards.class);
    }

    @Test
    @Covers({"ACC-06", "BEN-02"})
    void aUseLeadsToItsReceiptWithPlaceTimePriceAndWhatWasPaid() throws Exception {
        var card = scene.pupil();
        var use = bought(card);

        assertThat(ask(card, "/mon-compte/historique").getContentAsString())
                .contains("href=\"/mon-compte/recus/" + use.receipt() + "\"");
        assertThat(ask(card, receiptOf(use)).getContentAsString())
                .contains("Caisse du centre", "Lyon", use.receipt(), "20,00\u00a0€", "15\u00a0€", "5,00\u00a0€");
    }

    @Test
    @Covers("ACC-06")
    void anAmountSaysWhyItIsWhatItIsInTheHistoryAndOnItsReceipt() throws Exception {
        var card = scene.pupil();
        var use = bought(card);

        for (var address : new String[] {"/mon-compte/historique", receiptOf(use)}) {
            assertThat(ask(card, address).getContentAsString())
                    .contains("Pourquoi\u202f?", "Le numéro saisi est celui d’une carte.", "La carte est active.")
                    .contains(
                            "il restait",
                            "Prix 20,00\u00a0€\u00a0: 15\u00a0€ sur ton Pass, 5,00\u00a0€ payés par toi.");
        }
    }

    @Test
    @Covers("ACC-06")
    void aRefusalSaysWhatTheTillLookedAt() throws Exception {
        var card = scene.pupil();
        cards.block(card, "lost");
        refused(card);

        assertThat(ask(card, "/mon-compte/historique").getContentAsString())
                .contains("Refusé en caisse", "Pourquoi\u202f?", "La carte est en opposition.");
    }

    @Test
    @Covers("ACC-06")
    void somebodyElsesReceiptIsNotThere() throws Exception {
        var use = bought(scene.pupil());

        assertThat(ask(scene.pupil(), receiptOf(use)).getStatus()).isEqualTo(404);
        assertThat(ask(scene.pupil(), "/mon-compte/recus/rien").getStatus()).isEqualTo(404);
    }

    private void refused(Card card) {
        assertThat(debit(card)).isInstanceOf(DebitOutcome.Refused.class);
    }

    private Redemption bought(Card card) {
        return switch (debit(card)) {
            case DebitOutcome.Booked booked -> booked.redemption();
            case DebitOutcome.Refused refused -> throw new AssertionError(refused);
            case DebitOutcome.Unfit unfit -> throw new AssertionError(unfit);
        };
    }

    private DebitOutcome debit(Card card) {
        var counter = new Counter(scene.shop(BOOKS).id(), false);
        var shown = new ShownCard.Typed(card.number().digits(), Scene.BIRTH_DATE);
        var price = Money.euros(20);
        return till.debit(new DebitRequest(counter, shown, BOOKS, price, null, null, null, null));
    }

    private static String receiptOf(Redemption use) {
        return "/mon-compte/recus/" + use.receipt();
    }

    private MockHttpServletResponse ask(Card card, String address) throws Exception {
        var signedIn = SignIn.signedInAs(Role.HOLDER, card.holder().value().toString());
        return mvc.perform(get(address).with(signedIn)).andReturn().getResponse();
    }
}
