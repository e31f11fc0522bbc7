package fr.passregion.replacement;

import static fr.passregion.redemption.Scene.BOOKS;
import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.entitlement.Aids;
import fr.passregion.entitlement.BenefitsCredited;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.Scene;
import fr.passregion.replacement.Remake.State;
import fr.passregion.replacement.Replacements.Declared;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.InvariantCheck;
import fr.passregion.wallet.Reason;
import fr.passregion.wallet.Transfer;
import fr.passregion.wallet.Wallets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** From the loss of a card to the leaving of the next one, and what it costs. */
@PassRegionTest
class ReplacementTests {

    private final Replacements replacements;
    private final Cards cards;
    private final ApplicationContext beans;
    private final Counter counter;
    private final LostCard lost;

    ReplacementTests(Replacements replacements, Cards cards, ApplicationContext beans) {
        this.replacements = replacements;
        this.cards = cards;
        this.beans = beans;
        this.counter = new Counter(new Scene(beans).shop(BOOKS).id(), false);
        this.lost = LostCard.ofAPupil(beans);
    }

    @Test
    @Covers("CAR-03")
    void theEffectIsShownBeforeAndTheLargestBenefitComesFirst() {
        var proposal = replacements.proposal(lost.holder()).orElseThrow();
        assertThat(proposal.fee()).isEqualTo(LostCard.FEE);
        assertThat(proposal.payers())
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparing(
                                (Proposal.Payer payer) -> payer.available().quantity())
                        .reversed())
                .allSatisfy(payer ->
                        assertThat(payer.left()).isEqualTo(payer.available().minus(Amount.of(LostCard.FEE))));
        assertThat(lost.status()).isEqualTo(CardStatus.ACTIVE);
        assertThat(replacements.latestOf(lost.holder())).isEmpty();
    }

    @Test
    @Covers({"CAR-02", "GEN-05"})
    void fromTheInstantOfTheDeclarationNothingIsTakenByTheOldCardAndTheNewNumberServesOnThePhone() {
        var scene = new Scene(beans);
        var before = lost.held(BOOKS).available();
        var printed = cards.staticQr(lost.card());
        var oldCode = scene.changingCode(lost.card());
        var remake = lost.declared(BOOKS);

        assertThat(lost.debitByNumber(lost.card(), counter)).isEqualTo(LostCard.blocked());
        assertThat(lost.debitByCode(printed, counter)).isEqualTo(LostCard.blocked());
        assertThat(lost.debitByCode(oldCode, counter)).isEqualTo(LostCard.blocked());
        assertThat(lost.held(BOOKS).available()).isEqualTo(before.minus(Amount.of(LostCard.FEE)));
        assertThat(lost.held(BOOKS).reserved()).isEqualTo(Amount.of(LostCard.FEE));
        assertThat(remake.state()).isEqualTo(State.ORDERED);
        assertThat(lost.live().number()).isNotEqualTo(lost.card().number());
        assertThat(lost.debitByCode(scene.changingCode(lost.live()), counter)).isInstanceOf(DebitOutcome.Booked.class);
    }

    @Test
    @Covers("CAR-02")
    void aCardFoundBeforeTheNewOneLeavesWorksAgainAndNothingIsPaid() {
        var before = lost.held(BOOKS).available();
        lost.declared(BOOKS);
        var ordered = lost.live();

        assertThat(replacements.withdraw(lost.holder(), "Retrouvée")).isTrue();
        assertThat(replacements.withdraw(lost.holder(), "Retrouvée")).isFalse();
        assertThat(lost.held(BOOKS).available()).isEqualTo(before);
        assertThat(lost.debitByNumber(lost.card(), counter)).isInstanceOf(DebitOutcome.Booked.class);
        assertThat(lost.debitByCode(new Scene(beans).changingCode(ordered), counter))
                .isEqualTo(LostCard.blocked());
        lost.produce();
        assertThat(cards.find(ordered.id()).orElseThrow().status()).isEqualTo(CardStatus.BLOCKED);
        assertThat(feesOf(lost)).isEmpty();
    }

    @Test
    @Covers({"CAR-02", "CAR-07", "GEN-05", "BEN-06"})
    void whenTheNewCardLeavesTheFeeIsBookedOnceAndTheOldCardNeverComesBack() {
        lost.declared(BOOKS);
        lost.produce();

        assertThat(replacements.latestOf(lost.holder()).orElseThrow().state()).isEqualTo(State.LEFT);
        assertThat(lost.status()).isEqualTo(CardStatus.BLOCKED);
        assertThat(lost.held(BOOKS).reserved().isZero()).isTrue();
        assertThat(replacements.withdraw(lost.holder(), "Trop tard")).isFalse();
        assertThat(lost.status()).isEqualTo(CardStatus.BLOCKED);
        assertThat(feesOf(lost))
                .singleElement()
                .satisfies(fee -> assertThat(fee.amount()).isEqualTo(Amount.of(LostCard.FEE)));
        lost.produce();
        assertThat(feesOf(lost)).hasSize(1);
        var report = beans.getBean(InvariantCheck.class).run();
        assertThat(report.holds()).as("%s", report).isTrue();
    }

    @Test
    @Covers("CAR-03")
    void onlyABenefitWithEnoughLeftCanPay() {
        var cinema = new BenefitCode("CINEMA");
        assertThat(lost.declare(null)).isInstanceOf(Declared.ChoosePayer.class);
        assertThat(lost.declare(cinema)).isInstanceOf(Declared.ChoosePayer.class);
        assertThat(lost.status()).isEqualTo(CardStatus.ACTIVE);
        assertThat(cards.allOf(lost.holder())).hasSize(1);
    }

    @Test
    @Covers("CAR-03")
    void whatIsLoadedForTheDrivingLicenceIsNeverTouched() {
        var permis = new BenefitCode("PERMIS");
        lost.spendAllBut(Money.cents(499));
        beans.getBean(Aids.class)
                .creditAid(lost.holder(), permis, new Cause("mission", "m1"), new Scene(beans).today());

        assertThat(replacements.proposal(lost.holder()).orElseThrow().mustWait())
                .isTrue();
        assertThat(lost.declare(permis)).isInstanceOf(Declared.ChoosePayer.class);
        assertThat(lost.declared(null).state()).isEqualTo(State.FEE_DUE);
        assertThat(lost.held(permis).reserved().isZero()).isTrue();
    }

    @Test
    @Covers({"CAR-02", "CAR-03"})
    void whereNoneCanPayTheCardStopsAndTheRemakeWaitsForTheNextReload() {
        lost.spendAllBut(Money.cents(499));
        lost.declared(null);
        lost.produce();
        assertThat(lost.debitByNumber(lost.card(), counter)).isEqualTo(LostCard.blocked());
        assertThat(lost.live().status()).isEqualTo(CardStatus.AWAITING_FEE);
        assertThat(lost.debitByCode(new Scene(beans).changingCode(lost.live()), counter))
                .isInstanceOf(DebitOutcome.Booked.class);

        reload(SPORT);

        var remake = replacements.latestOf(lost.holder()).orElseThrow();
        assertThat(remake.state()).isEqualTo(State.ORDERED);
        assertThat(remake.payer()).isEqualTo(SPORT);
        assertThat(lost.held(SPORT).reserved()).isEqualTo(Amount.of(LostCard.FEE));
        lost.produce();
        assertThat(feesOf(lost)).hasSize(1);
        assertThat(lost.status()).isEqualTo(CardStatus.BLOCKED);
    }

    @Test
    @Covers("CAR-03")
    void anAgentWaivesAFeeThatWaits() {
        assertThat(replacements.waiveFee(lost.holder(), "Geste")).isFalse();
        lost.spendAllBut(Money.cents(499));
        lost.declared(null);
        assertThat(replacements.waiveFee(lost.holder(), "Geste")).isTrue();
        assertThat(replacements.waiveFee(lost.holder(), "Geste")).isFalse();
        lost.produce();
        assertThat(replacements.latestOf(lost.holder()).orElseThrow().state()).isEqualTo(State.LEFT);
        assertThat(feesOf(lost)).isEmpty();
        reload(SPORT);
        assertThat(lost.held(SPORT).reserved().isZero()).isTrue();
    }

    @Test
    @Covers("CAR-02")
    void aWaitingDeclarationIsWithdrawnToo() {
        lost.spendAllBut(Money.cents(499));
        lost.declared(null);
        assertThat(replacements.withdraw(lost.holder(), "Retrouvée")).isTrue();
        assertThat(lost.status()).isEqualTo(CardStatus.ACTIVE);
        reload(SPORT);
        assertThat(lost.held(SPORT).reserved().isZero()).isTrue();
    }

    @Test
    @Covers("CAR-02")
    void aDeclarationOfAnOldPageStopsNoOtherCard() {
        lost.declared(BOOKS);
        lost.produce();
        assertThat(lost.declare(BOOKS)).isInstanceOf(Declared.NoSuchCard.class);
    }

    /** What was spent of a benefit comes back as a new load would. */
    private void reload(BenefitCode benefit) {
        var allotment = lost.held(benefit).allotment();
        var amount = Amount.of(Money.euros(20));
        beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            beans.getBean(Wallets.class)
                    .credit(
                            allotment,
                            amount,
                            new Cause("reload", UUID.randomUUID().toString()));
            beans.publishEvent(
                    new BenefitsCredited(lost.holder(), SchoolYear.containing(new Scene(beans).today()), List.of()));
        });
    }

    private List<Transfer> feesOf(LostCard lost) {
        return beans.getBean(Wallets.class).movementsOf(lost.holder()).stream()
                .filter(transfer -> transfer.reason() == Reason.FEE)
                .toList();
    }
}
