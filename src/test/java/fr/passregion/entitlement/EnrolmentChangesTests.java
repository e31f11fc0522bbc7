package fr.passregion.entitlement;

import static fr.passregion.entitlement.Enrolled.CINEMA;
import static fr.passregion.entitlement.Enrolled.MANUELS;
import static fr.passregion.entitlement.Enrolled.MUSEE;
import static fr.passregion.entitlement.Enrolled.PERMIS;
import static fr.passregion.entitlement.Enrolled.PREMIER_EQUIPEMENT;
import static fr.passregion.entitlement.Enrolled.SPORT;
import static fr.passregion.entitlement.Enrolled.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.EnrolmentChanged;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.Stories;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.DebitOrder;
import fr.passregion.wallet.DebitOutcome;
import fr.passregion.wallet.Payee;
import fr.passregion.wallet.TransferId;
import fr.passregion.wallet.Wallets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

@PassRegionTest
@Covers("CAR-06")
class EnrolmentChangesTests {

    /** Each with another amount of equipment, or none. */
    private static final String COIFFURE = "50033616";

    private static final String CUISINE = "50022146";
    private static final String FLEURISTE = "50031223";

    private final Entitlements entitlements;
    private final EnrolmentChanges changes;
    private final Aids aids;
    private final Wallets wallets;
    private final Programmes programmes;
    private final ApplicationEventPublisher publisher;
    private final TransactionOperations transaction;
    private final LocalDate today;
    private HolderId lea = HolderId.random();

    EnrolmentChangesTests(
            Entitlements entitlements,
            EnrolmentChanges changes,
            Aids aids,
            Wallets wallets,
            Programmes programmes,
            ApplicationEventPublisher publisher,
            TransactionOperations transaction,
            Clock clock) {
        this.entitlements = entitlements;
        this.changes = changes;
        this.aids = aids;
        this.wallets = wallets;
        this.programmes = programmes;
        this.publisher = publisher;
        this.transaction = transaction;
        this.today = LocalDate.now(clock);
    }

    @Test
    @Covers("MAN-03")
    void whatIsLeftIsTheNewRightLessWhatWasUsed() {
        confirm(Enrolled.atLyon(lea, "1"));
        use(MANUELS, 4_000);
        change(Enrolled.atLyon(lea, "1"), Enrolled.atLyon(lea, "2"));
        assertThat(left(MANUELS)).isEqualTo(euros(30));
        assertThat(left(SPORT)).isEqualTo(euros(30));
    }

    @Test
    void whatTheNewPlaceDoesNotGiveEndsAndItsReasonIsKept() {
        confirm(Enrolled.atLyon(lea, "1"));
        use(MANUELS, 4_000);
        change(Enrolled.atLyon(lea, "1"), Enrolled.atClermont(lea, "1"));
        assertThat(entitlements.of(lea, MANUELS, today)).isEmpty();
        assertThat(latest(MANUELS).granted()).isFalse();
        assertThat(latest(MANUELS).notice()).contains("livres prêtés");
        assertThat(latest(MANUELS).trace().steps().getLast().found()).contains("60\u00a0€ en moins");
        change(Enrolled.atClermont(lea, "1"), Enrolled.atLyon(lea, "1"));
        assertThat(left(MANUELS))
                .as("coming back gives back what was left, no more")
                .isEqualTo(euros(60));
    }

    @Test
    void whatTheNewPlaceGivesBesidesIsOpenedAndTheTraceSaysWhatWasTakenOff() {
        confirm(Enrolled.atClermont(lea, "1"));
        assertThat(entitlements.of(lea, MANUELS, today)).isEmpty();
        change(Enrolled.atClermont(lea, "1"), Enrolled.atLyon(lea, "1"));
        assertThat(left(MANUELS)).isEqualTo(euros(100));
        use(MANUELS, 2_500);
        change(Enrolled.atLyon(lea, "1"), Enrolled.atLyon(lea, "2"));
        assertThat(latest(MANUELS).trace().steps().getLast().found())
                .isEqualTo(
                        "Droit de l’année\u00a0: 70\u00a0€. Déjà pris ou réservé\u00a0: 25\u00a0€. Il reste\u00a0: 45\u00a0€.");
    }

    @Test
    void theEffectIsShownBeforeAndIsTheOneThatComes() {
        confirm(Enrolled.atLyon(lea, "1"));
        use(MANUELS, 8_000);
        var shown = changes.preview(
                lea,
                Enrolled.atLyon(lea, "1").enrolment(),
                Enrolled.atLyon(lea, "2").enrolment(),
                false);
        assertThat(left(MANUELS)).as("nothing has changed yet").isEqualTo(euros(20));
        change(Enrolled.atLyon(lea, "1"), Enrolled.atLyon(lea, "2"));
        assertThat(shown).extracting(one -> one.benefit().code()).contains(MANUELS, SPORT, CINEMA, MUSEE);
        assertThat(shown)
                .filteredOn(one -> !one.benefit().unlimited() && !one.after().isZero())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(left(one.benefit().code())).isEqualTo(one.after()));
        assertThat(shown)
                .filteredOn(one -> one.benefit().code().equals(MANUELS))
                .singleElement()
                .satisfies(manuals -> {
                    assertThat(manuals.before()).isEqualTo(euros(20));
                    assertThat(manuals.after()).isEqualTo(euros(0));
                    assertThat(manuals.used()).isEqualTo(euros(80));
                    assertThat(manuals.formerRight()).isEqualTo(euros(100));
                    assertThat(manuals.right()).isEqualTo(euros(70));
                });
    }

    @Test
    void anAidThatAMissionHasEarnedStays() {
        confirm(Enrolled.atLyon(lea, "1"));
        aids.creditAid(lea, PERMIS, new Cause("mission", lea.toString()), today);
        var earned = left(PERMIS);
        change(Enrolled.atLyon(lea, "1"), Enrolled.atClermont(lea, "8"));
        assertThat(left(PERMIS)).isEqualTo(earned);
    }

    @Test
    @Covers("MAN-04")
    void whatWasDoubledStaysDoubledInTheNewPlace() {
        confirm(Enrolled.atLyon(lea, "1"));
        aids.doubleBenefit(lea, MANUELS, new Cause("doubling-request", "r1"), today);
        use(MANUELS, 5_000);
        change(Enrolled.atLyon(lea, "1"), Enrolled.atLyon(lea, "2"));
        assertThat(left(MANUELS)).isEqualTo(euros(90));
        aids.doubleBenefit(lea, MANUELS, new Cause("doubling-request", "r2"), today);
        assertThat(left(MANUELS)).as("once a year").isEqualTo(euros(90));
    }

    @Test
    void aDoublingAcceptedAfterTheChangeDoublesTheNewRight() {
        confirm(Enrolled.atLyon(lea, "1"));
        change(Enrolled.atLyon(lea, "1"), Enrolled.atLyon(lea, "2"));
        aids.doubleBenefit(lea, MANUELS, new Cause("doubling-request", "r1"), today);
        assertThat(left(MANUELS)).isEqualTo(euros(140));
    }

    @Test
    @Covers({"EQU-01", "EST-04"})
    void aFirstEquipmentIsLoadedOnceItsEstablishmentHasValidatedIt() {
        var hairdresser = cap(COIFFURE);
        confirm(hairdresser);
        assertThat(entitlements.of(lea, PREMIER_EQUIPEMENT, today)).isEmpty();
        assertThat(changes.equipmentWaits(lea, hairdresser.enrolment())).isTrue();
        assertThat(validate(hairdresser)).isTrue();
        assertThat(left(PREMIER_EQUIPEMENT)).isEqualTo(euros(300));
        assertThat(validate(hairdresser)).isFalse();
        assertThat(left(PREMIER_EQUIPEMENT)).isEqualTo(euros(300));
        assertThat(changes.equipmentWaits(lea, hairdresser.enrolment())).isFalse();
        assertThat(validate(Enrolled.atLyon(lea, "1"))).as("no such aid").isFalse();
    }

    @Test
    @Covers("EQU-02")
    void anotherDiplomaOpensItsFullEquipmentOnceItIsValidatedAndWhatWasLeftIsLost() {
        confirm(cap(COIFFURE));
        validate(cap(COIFFURE));
        use(PREMIER_EQUIPEMENT, 12_000);
        change(cap(COIFFURE), cap(CUISINE));
        assertThat(entitlements.of(lea, PREMIER_EQUIPEMENT, today))
                .as("not before it is validated")
                .isEmpty();
        validate(cap(CUISINE));
        assertThat(left(PREMIER_EQUIPEMENT)).isEqualTo(euros(200));
        use(PREMIER_EQUIPEMENT, 20_000);
        change(cap(CUISINE), cap(COIFFURE));
        assertThat(left(PREMIER_EQUIPEMENT))
                .as("a diploma gives its equipment once: what it had left")
                .isEqualTo(euros(180));
        change(cap(COIFFURE), cap(CUISINE));
        assertThat(left(PREMIER_EQUIPEMENT)).isEqualTo(euros(0));
    }

    @Test
    @Covers("EQU-02")
    void anotherEstablishmentWithTheSameDiplomaOpensNoSecondEquipment() {
        confirm(cap(COIFFURE));
        validate(cap(COIFFURE));
        use(PREMIER_EQUIPEMENT, 30_000);
        change(cap(COIFFURE), Enrolled.atClermont(lea, "5").preparing(COIFFURE));
        assertThat(left(PREMIER_EQUIPEMENT)).isEqualTo(euros(0));
        assertThat(validate(Enrolled.atClermont(lea, "5").preparing(COIFFURE))).isFalse();
    }

    @Test
    @Covers("EQU-02")
    void whatIsGivenBackOfAFormerDiplomasEquipmentPaysNothingOfTheNewOne() {
        confirm(cap(COIFFURE));
        validate(cap(COIFFURE));
        var bought = use(PREMIER_EQUIPEMENT, 30_000);
        change(cap(COIFFURE), cap(FLEURISTE));
        validate(cap(FLEURISTE));
        transaction.executeWithoutResult(status -> wallets.reverse(
                bought, euros(300), new Cause("refund", UUID.randomUUID().toString())));
        assertThat(left(PREMIER_EQUIPEMENT)).isEqualTo(euros(100));
    }

    /** Any series of moves between two places, tracks and diplomas, with uses in between. */
    @Test
    @Covers("EQU-02")
    void inAnySeriesOfMovesAndUsesNothingIsGivenTwice() {
        Stories.tell(EnrolmentChangesTests.class, 12, chance -> {
            lea = HolderId.random();
            var places = places();
            var now = places.get(chance.nextInt(places.size()));
            confirm(now);
            var used = new HashMap<String, Long>();
            for (var step = 0; step < 14; step++) {
                if (chance.nextBoolean()) {
                    var next = places.get(chance.nextInt(places.size()));
                    if (!next.equals(now)) change(now, next);
                    now = next;
                    if (chance.nextBoolean()) validate(now);
                } else {
                    useSome(now, chance, used);
                }
                checkAll(now, used);
            }
        });
    }

    private List<Enrolled> places() {
        return List.of(
                Enrolled.atLyon(lea, "1"),
                Enrolled.atLyon(lea, "2"),
                Enrolled.atClermont(lea, "1"),
                cap(COIFFURE),
                cap(CUISINE),
                Enrolled.atClermont(lea, "5").preparing(CUISINE));
    }

    private void useSome(Enrolled now, Random chance, HashMap<String, Long> used) {
        var held = entitlements.of(lea, today).stream()
                .filter(one -> !one.unlimited() && !one.available().isZero())
                .toList();
        if (held.isEmpty()) return;
        var one = held.get(chance.nextInt(held.size()));
        var taken = 1 + chance.nextLong(one.available().quantity());
        debit(one, taken);
        used.merge(key(now, one.benefit()), taken, Long::sum);
    }

    /** Equipment is counted by diploma, everything else over the whole year. */
    private static String key(Enrolled now, BenefitCode benefit) {
        return benefit.equals(PREMIER_EQUIPEMENT)
                ? benefit + " " + now.enrolment().diploma()
                : benefit.toString();
    }

    private void checkAll(Enrolled now, HashMap<String, Long> used) {
        var asked = now.asked().preparing(now.enrolment().diploma());
        var validated = !changes.equipmentWaits(lea, now.enrolment());
        for (var right : programmes.of(YEAR).rightsOf(validated ? asked.withEquipmentValidated() : asked)) {
            var benefit = programmes.of(YEAR).benefit(right.benefit());
            if (!isOfTheEnrolment(benefit)) continue;
            var given = right.isGranted() && right.dueNow() ? right.amount().quantity() : 0;
            var rest = Math.max(0, given - used.getOrDefault(key(now, benefit.code()), 0L));
            var held = entitlements.of(lea, benefit.code(), today);
            assertThat(held.map(one -> one.available().quantity()).orElse(0L))
                    .as("%s at %s after %s", benefit.code(), now.enrolment(), used)
                    .isEqualTo(rest);
        }
    }

    private static boolean isOfTheEnrolment(Benefit benefit) {
        return switch (benefit.loading()) {
            case ENROLMENT, VALIDATION -> !benefit.unlimited();
            case MISSION, REQUEST, ACTIVATION -> false;
        };
    }

    private Enrolled cap(String diploma) {
        return Enrolled.atLyon(lea, "5").preparing(diploma);
    }

    private void confirm(Enrolled enrolled) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(enrolled.confirmed()));
    }

    private void change(Enrolled before, Enrolled after) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(
                new EnrolmentChanged(lea, UUID.randomUUID(), before.enrolment(), after.enrolment())));
    }

    private boolean validate(Enrolled enrolled) {
        return changes.validateEquipment(lea, enrolled.enrolment(), UUID.randomUUID());
    }

    private TransferId use(BenefitCode benefit, long quantity) {
        return debit(entitlements.of(lea, benefit, today).orElseThrow(), quantity);
    }

    private TransferId debit(HeldBenefit held, long quantity) {
        var order = new DebitOrder(
                held.allotment(),
                new Payee("librairie"),
                new Amount(held.unit(), quantity),
                new Cause("redemption", UUID.randomUUID().toString()));
        return switch (wallets.debit(order)) {
            case DebitOutcome.Debited done -> done.transfer().id();
            case DebitOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    private Amount left(BenefitCode benefit) {
        return entitlements.of(lea, benefit, today).orElseThrow().available();
    }

    private Decision latest(BenefitCode benefit) {
        return entitlements.decisionsOf(lea, YEAR).stream()
                .filter(decision -> decision.benefit().equals(benefit))
                .findFirst()
                .orElseThrow();
    }

    private static Amount euros(long euros) {
        return Amount.of(Money.euros(euros));
    }
}
