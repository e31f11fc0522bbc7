package fr.passregion.redemption;

import static fr.passregion.redemption.Scene.BOOKS;
import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.redemption.Scene.MUSEUM;
import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.holder.Photos;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.LookupOutcome.Check;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.wallet.InvariantCheck;
import fr.passregion.wallet.Payables;
import fr.passregion.wallet.Payee;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PassRegionTest
class TillTests {

    private final Till till;
    private final Redemptions redemptions;
    private final Entitlements entitlements;
    private final Payables payables;
    private final Scene scene;
    private final ApplicationContext beans;

    TillTests(
            Till till,
            Redemptions redemptions,
            Entitlements entitlements,
            Payables payables,
            ApplicationContext beans) {
        this.till = till;
        this.redemptions = redemptions;
        this.entitlements = entitlements;
        this.payables = payables;
        this.scene = new Scene(beans);
        this.beans = beans;
    }

    @Test
    @Covers({"ACC-05", "BEN-10"})
    void aTillNeverShowsAPhotoThatTheRegionHasNotAccepted() {
        var card = scene.pupil();
        var photos = beans.getBean(Photos.class);
        var accepted = photos.newestOf(card.holder()).orElseThrow().id();
        photos.keep(card.holder(), new byte[] {1});

        var found = (LookupOutcome.Found) till.lookup(at(scene.shop(SPORT)), typed(card));
        assertThat(found.customer().photo()).isEqualTo(accepted);
    }

    @Test
    @Covers({"BEN-10", "PAR-02"})
    void aTillSeesTheFaceTheFirstNameAndWhatItMayTake() {
        var found = (LookupOutcome.Found) till.lookup(at(scene.shop(SPORT, CINEMA)), typed(scene.pupil()));
        assertThat(found.customer().firstName()).isEqualTo("Léa");
        assertThat(found.customer().birthYear()).isEqualTo(2009);
        assertThat(found.customer().photo()).isNotNull();
        assertThat(found.check()).isEqualTo(Check.NONE);
        assertThat(found.benefits()).extracting(held -> held.benefit()).containsExactlyInAnyOrder(SPORT, CINEMA);
    }

    @Test
    @Covers({"BEN-01", "BEN-02", "SPO-01"})
    void theTillTakesTheMostThatPriceAndBalanceAllow() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var all = availableOf(card, SPORT);
        var booked = booked(debit(shop, card, SPORT, all.money().plus(Money.cents(1240)), null));
        assertThat(booked.redemption().debited()).isEqualTo(all);
        assertThat(booked.redemption().holderPays()).isEqualTo(Money.cents(1240));
        assertThat(booked.redemption().reimbursable()).isEqualTo(all.money());
        assertThat(booked.available()).isEqualTo(Amount.none(Unit.EUR));
        assertThat(availableOf(card, SPORT)).isEqualTo(Amount.none(Unit.EUR));
        assertThat(payables.owedTo(payee(shop), Unit.EUR)).isEqualTo(all);
    }

    @Test
    @Covers({"BEN-01", "CUL-04"})
    void aDebitTouchesOneBenefitAlone() {
        var card = scene.pupil();
        var sport = availableOf(card, SPORT);
        booked(debit(scene.shop(BOOKS, SPORT), card, BOOKS, Money.cents(500), null));
        assertThat(availableOf(card, SPORT)).isEqualTo(sport);
    }

    @Test
    @Covers("CUL-02")
    void aCinemaTakesATicketAndOneEuro() {
        var card = scene.pupil();
        var shop = scene.shop(CINEMA);
        var before = availableOf(card, CINEMA);
        var booked =
                booked(till.debit(new DebitRequest(at(shop), typed(card), CINEMA, null, null, 2, null, "salle 3")));
        assertThat(booked.redemption().debited()).isEqualTo(new Amount(Unit.TICKET, 2));
        assertThat(booked.redemption().holderPays()).isEqualTo(Money.euros(2));
        assertThat(booked.redemption().reimbursable()).isEqualTo(Scene.TARIFF.times(2));
        assertThat(availableOf(card, CINEMA)).isEqualTo(before.minus(new Amount(Unit.TICKET, 2)));
    }

    @Test
    void entriesWithoutLimitAreRecordedAndNotCountedDown() {
        var card = scene.pupil();
        var shop = scene.shop(MUSEUM);
        for (var visit = 0; visit < 3; visit++) {
            var booked = booked(debit(shop, card, MUSEUM, null, null));
            assertThat(booked.available()).isNull();
        }
        assertThat(redemptions.ofHolder(card.holder(), 10)).hasSize(3);
    }

    @Test
    @Covers("BEN-04")
    void anUnknownNumberAndAWrongBirthDateGetTheSameAnswer() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var wrongDate = new ShownCard.Typed(card.number().digits(), Scene.BIRTH_DATE.plusDays(1));
        var unknown = new ShownCard.Typed("9250000000000000", Scene.BIRTH_DATE);
        assertThat(till.lookup(at(shop), wrongDate))
                .isEqualTo(till.lookup(at(shop), unknown))
                .isEqualTo(new LookupOutcome.Refused(new Refusal.HolderNotRecognised()));
    }

    @Test
    @Covers("BEN-04")
    void anOpposedCardTakesNothing() {
        var card = scene.pupil();
        beans.getBean(Cards.class).block(card, "lost");
        assertThat(refusal(debit(scene.shop(SPORT), card, SPORT, Money.euros(1), null)))
                .isEqualTo(new Refusal.CardBlocked());
    }

    @Test
    void aCardThatWasNotSentYetDoesNotWorkByItsNumber() {
        assertThat(refusal(debit(scene.shop(SPORT), scene.pupilWaitingForTheCard(), SPORT, Money.euros(1), null)))
                .isEqualTo(new Refusal.CardNotActive());
    }

    @Test
    void thePrintedCodeAsksToCompareTheFace() {
        var card = scene.pupil();
        var code = new ShownCard.Scanned(beans.getBean(Cards.class).staticQr(card));
        var found = (LookupOutcome.Found) till.lookup(at(scene.shop(SPORT)), code);
        assertThat(found.check()).isEqualTo(Check.COMPARE_PHOTO);
    }

    @Test
    @Covers("BEN-03")
    void aBenefitOutsideTheAgreementIsRefused() {
        assertThat(refusal(debit(scene.shop(BOOKS), scene.pupil(), SPORT, Money.euros(1), null)))
                .isEqualTo(new Refusal.BenefitNotAgreed(SPORT));
    }

    @Test
    @Covers("BEN-03")
    void aBenefitThatTheHolderHasNotIsRefused() {
        var permis = new BenefitCode("PERMIS");
        assertThat(refusal(debit(scene.shop(permis), scene.pupil(), permis, Money.euros(1), null)))
                .isEqualTo(new Refusal.BenefitNotGranted(permis));
    }

    @Test
    @Covers({"BEN-02", "BEN-04"})
    void moreThanTheBalanceOrThePriceIsRefused() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var all = availableOf(card, SPORT).money();
        assertThat(refusal(debit(shop, card, SPORT, Money.euros(999), all.plus(Money.cents(1)))))
                .isInstanceOf(Refusal.AmountExceedsBalance.class);
        assertThat(refusal(debit(shop, card, SPORT, Money.cents(500), Money.cents(501))))
                .isEqualTo(new Refusal.AmountExceedsPrice(Money.cents(500)));
        booked(debit(shop, card, SPORT, all, null));
        assertThat(refusal(debit(shop, card, SPORT, Money.cents(1), null))).isInstanceOf(Refusal.NothingLeft.class);
    }

    @Test
    @Covers("BEN-08")
    void aServiceOfYesterdayIsNotTakenAfterwards() {
        var yesterday = scene.today().minusDays(1);
        var request = new DebitRequest(
                at(scene.shop(SPORT)), typed(scene.pupil()), SPORT, Money.euros(1), null, null, yesterday, null);
        assertThat(refusal(till.debit(request))).isEqualTo(new Refusal.NotRetroactive(yesterday, scene.today()));
    }

    @Test
    void aSuspendedPartnerTakesNothingAndSeesNobody() {
        var shop = scene.shop(SPORT);
        beans.getBean(Partners.class).suspend(shop.partner(), "test");
        var card = scene.pupil();
        assertThat(refusal(debit(shop, card, SPORT, Money.euros(1), null))).isEqualTo(new Refusal.PartnerSuspended());
        assertThat(till.lookup(at(shop), typed(card)))
                .isEqualTo(new LookupOutcome.Refused(new Refusal.PartnerSuspended()));
    }

    @Test
    void testTillsAndRealCardsDoNotKnowEachOther() {
        var shop = scene.shop(SPORT);
        var test = new Counter(shop.id(), true);
        assertThat(till.lookup(test, typed(scene.pupil())))
                .isEqualTo(new LookupOutcome.Refused(new Refusal.HolderNotRecognised()));
        assertThat(till.lookup(at(shop), typed(scene.testPupil())))
                .isEqualTo(new LookupOutcome.Refused(new Refusal.HolderNotRecognised()));
    }

    @Test
    void whatATestTillTakesIsOwedToNobody() {
        var shop = scene.shop(SPORT);
        var card = scene.testPupil();
        var request = new DebitRequest(
                new Counter(shop.id(), true), typed(card), SPORT, Money.cents(300), null, null, null, null);
        booked(till.debit(request));
        assertThat(payables.owedTo(payee(shop), Unit.EUR)).isEqualTo(Amount.none(Unit.EUR));
        var bookedAt = redemptions.ofHolder(card.holder(), 1).getFirst().bookedAt();
        assertThat(redemptions.ofPartner(shop.partner(), bookedAt.minusSeconds(60), bookedAt.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    @Covers("BEN-06")
    void sixtyFourTillsAtOnceNeverOverspend() throws Exception {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var tenth = new Money(availableOf(card, SPORT).quantity() / 10);
        Callable<DebitOutcome> debit = () -> debit(shop, card, SPORT, tenth, tenth);
        var booked = 0;
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (var outcome :
                    threads.invokeAll(Stream.generate(() -> debit).limit(64).toList())) {
                switch (outcome.get()) {
                    case DebitOutcome.Booked done -> booked++;
                    case DebitOutcome.Refused refused ->
                        assertThat(refused.refusal().code()).isIn("nothing_left", "amount_exceeds_balance");
                    case DebitOutcome.Unfit unfit -> throw new AssertionError(unfit);
                }
            }
        }
        assertThat(booked).isEqualTo(10);
        assertThat(availableOf(card, SPORT)).isEqualTo(Amount.none(Unit.EUR));
        assertThat(payables.owedTo(payee(shop), Unit.EUR)).isEqualTo(Amount.of(tenth.times(10)));
        assertThat(beans.getBean(InvariantCheck.class).run().holds()).isTrue();
    }

    @Test
    void everyDecisionIsKeptWithItsTrace() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        booked(debit(shop, card, SPORT, Money.euros(1), null));
        debit(shop, card, BOOKS, Money.euros(1), null);
        var kept = beans.getBean(TillAttempts.class).ofHolder(card.holder(), 10);
        assertThat(kept)
                .satisfiesExactlyInAnyOrder(
                        booked -> assertThat(booked.refused()).isFalse(),
                        refused -> assertThat(refused.refused()).isTrue())
                .allSatisfy(attempt -> {
                    assertThat(attempt.place()).isEqualTo(shop.id());
                    assertThat(attempt.trace()).contains("Le numéro saisi est celui d’une carte.");
                });
    }

    private DebitOutcome debit(
            PointOfSale shop, Card card, BenefitCode benefit, @Nullable Money price, @Nullable Money amount) {
        return till.debit(new DebitRequest(at(shop), typed(card), benefit, price, amount, null, null, null));
    }

    private Amount availableOf(Card card, BenefitCode benefit) {
        return entitlements
                .of(card.holder(), benefit, scene.today())
                .orElseThrow()
                .available();
    }

    private static Payee payee(PointOfSale shop) {
        return new Payee(shop.partner().toString());
    }

    private static Counter at(PointOfSale shop) {
        return new Counter(shop.id(), false);
    }

    private static ShownCard typed(Card card) {
        return new ShownCard.Typed(card.number().digits(), Scene.BIRTH_DATE);
    }

    private static DebitOutcome.Booked booked(DebitOutcome outcome) {
        assertThat(outcome).isInstanceOf(DebitOutcome.Booked.class);
        return (DebitOutcome.Booked) outcome;
    }

    private static Refusal refusal(DebitOutcome outcome) {
        assertThat(outcome).isInstanceOf(DebitOutcome.Refused.class);
        return ((DebitOutcome.Refused) outcome).refusal();
    }
}
