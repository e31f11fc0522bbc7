package fr.passregion.redemption;

import static fr.passregion.redemption.Scene.BIRTH_DATE;
import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.partner.PointOfSale;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a till attempted is told afterwards, step by step, as it was decided. */
@PassRegionTest
@Covers("BEN-04")
class TillAttemptsTests {

    private final Till till;
    private final TillAttempts attempts;
    private final Cards cards;
    private final Scene scene;

    TillAttemptsTests(Till till, TillAttempts attempts, Cards cards, ApplicationContext beans) {
        this.till = till;
        this.attempts = attempts;
        this.cards = cards;
        this.scene = new Scene(beans);
    }

    @Test
    void aWrongDateIsToldAsOneAndLeavesNoLinkToAPerson() {
        var shop = scene.shop(SPORT);
        var card = scene.pupil();
        till.lookup(at(shop), new ShownCard.Typed(card.number().digits(), BIRTH_DATE.plusDays(1)));
        assertThat(attempts.ofNumber(card.number().digits(), 10))
                .singleElement()
                .satisfies(attempt -> {
                    assertThat(attempt.refused()).isTrue();
                    assertThat(attempt.place()).isEqualTo(shop.id());
                    assertThat(attempt.trace())
                            .containsSubsequence(
                                    "Le numéro saisi est celui d’une carte.",
                                    "La date de naissance saisie n’est pas celle du titulaire.");
                });
    }

    @Test
    void aNumberOfNoCardAndACardOfTheOtherModeAreToldApartToWhomMayKnow() {
        var shop = scene.shop(SPORT);
        var unknown = "9250" + String.format("%012d", new Random().nextLong(1_000_000_000_000L));
        var other = scene.testPupil().number().digits();
        till.lookup(at(shop), new ShownCard.Typed(unknown, BIRTH_DATE));
        till.lookup(at(shop), new ShownCard.Typed(other, BIRTH_DATE));
        assertThat(attempts.ofNumber(unknown, 10))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.trace()).contains("Aucune carte ne porte le numéro saisi."));
        assertThat(attempts.ofNumber(other, 10))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.trace())
                        .contains("La carte est d’essai et la caisse réelle, ou l’inverse."));
    }

    @Test
    void theHolderFindsWhatWasDoneWithTheirCard() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        till.lookup(at(shop), printed(card));
        till.lookup(at(shop), new ShownCard.Typed(card.number().digits(), BIRTH_DATE));
        assertThat(attempts.ofHolder(card.holder(), 10)).hasSize(2).noneMatch(TillAttempts.Attempted::refused);
        assertThat(attempts.ofHolder(card.holder(), 1))
                .singleElement()
                .satisfies(newest -> assertThat(newest.trace()).contains("Le numéro saisi est celui d’une carte."));
        assertThat(attempts.ofHolder(card.holder(), 10).getLast().trace())
                .contains("Le QR code imprimé de la carte est reconnu.");
    }

    @Test
    void whoeverReadsAReceiptOutFindsWhoseItIsHoweverItIsTyped() {
        var card = scene.pupil();
        var sale = new DebitRequest(
                at(scene.shop(SPORT)), printed(card), SPORT, Money.euros(5), Money.euros(5), null, null, null);
        var receipt = ((DebitOutcome.Booked) till.debit(sale)).redemption().receipt();
        var typed = " " + receipt.toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(attempts.holderOfReceipt(receipt)).contains(card.holder());
        assertThat(attempts.holderOfReceipt(typed)).contains(card.holder());
        assertThat(attempts.holderOfReceipt(receipt + "0")).isEmpty();
    }

    private ShownCard printed(Card card) {
        return new ShownCard.Scanned(cards.staticQr(card));
    }

    private static Counter at(PointOfSale shop) {
        return new Counter(shop.id(), false);
    }
}
