package fr.passregion.entitlement;

import static fr.passregion.entitlement.Enrolled.CINEMA;
import static fr.passregion.entitlement.Enrolled.MANUELS;
import static fr.passregion.entitlement.Enrolled.PERMIS;
import static fr.passregion.entitlement.Enrolled.SPORT;
import static fr.passregion.entitlement.Enrolled.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.passregion.entitlement.HeldBenefit.State;
import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.wallet.Cause;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

@PassRegionTest
@RecordApplicationEvents
class AidsTests {

    private static final Cause MISSION = new Cause("mission", "35 h at the retirement home");
    private static final Cause REQUEST = new Cause("doubling-request", "r1");

    private final Aids aids;
    private final Entitlements entitlements;
    private final ApplicationEventPublisher publisher;
    private final TransactionOperations transaction;
    private final LocalDate today;
    private final HolderId samir = HolderId.random();

    AidsTests(
            Aids aids,
            Entitlements entitlements,
            ApplicationEventPublisher publisher,
            TransactionOperations transaction,
            Clock clock) {
        this.aids = aids;
        this.entitlements = entitlements;
        this.publisher = publisher;
        this.transaction = transaction;
        this.today = LocalDate.now(clock);
    }

    @Test
    @Covers("ENG-06")
    void anAidIsUsableForTwentyFourMonthsEvenWithoutAnEnrolment() {
        var permis = aids.creditAid(samir, PERMIS, MISSION, today);
        assertThat(permis.total()).isEqualTo(Amount.of(Money.euros(1000)));
        assertThat(permis.lastDay()).isEqualTo(today.plusMonths(24));
        assertThat(entitlements.of(samir, today.plusMonths(24)))
                .singleElement()
                .satisfies(held -> assertThat(held.state()).isEqualTo(State.USABLE));
        assertThat(entitlements.of(samir, PERMIS, today.plusMonths(24).plusDays(1)))
                .hasValueSatisfying(held -> assertThat(held.state()).isEqualTo(State.EXPIRED));
    }

    @Test
    @Covers("ENG-01")
    void theSameMissionToldAgainLoadsTheAidOnce(ApplicationEvents events) {
        var first = aids.creditAid(samir, PERMIS, MISSION, today);
        assertThat(aids.creditAid(samir, PERMIS, MISSION, today)).isEqualTo(first);
        assertThat(events.stream(BenefitsCredited.class)).hasSize(1);
    }

    @Test
    void aSecondAidOfTheSameKindIsABug() {
        aids.creditAid(samir, PERMIS, MISSION, today);
        assertThatIllegalStateException()
                .isThrownBy(() -> aids.creditAid(samir, PERMIS, new Cause("mission", "another"), today));
        assertThat(entitlements.of(samir, PERMIS, today))
                .hasValueSatisfying(held -> assertThat(held.total()).isEqualTo(Amount.of(Money.euros(1000))));
    }

    @Test
    void onlyAidsAreLoadedForAMission() {
        assertThatIllegalArgumentException().isThrownBy(() -> aids.creditAid(samir, SPORT, MISSION, today));
    }

    @Test
    @Covers("SPO-02")
    void aDoubledBenefitGivesTwiceTheYearsAmount() {
        enrol();
        var sport = aids.doubleBenefit(samir, SPORT, REQUEST, today);
        assertThat(sport.total()).isEqualTo(Amount.of(Money.euros(60)));
        assertThat(sport.available()).isEqualTo(Amount.of(Money.euros(60)));
    }

    @Test
    @Covers("MAN-04")
    void aBenefitIsDoubledOnceAYearWhateverIsAsked(ApplicationEvents events) {
        enrol();
        var once = entitlements.of(samir, MANUELS, today).orElseThrow().total();
        var doubled = aids.doubleBenefit(samir, MANUELS, REQUEST, today);
        assertThat(doubled.total()).isEqualTo(once.plus(once));
        assertThat(aids.doubleBenefit(samir, MANUELS, REQUEST, today)).isEqualTo(doubled);
        assertThat(aids.doubleBenefit(samir, MANUELS, new Cause("doubling-request", "r2"), today))
                .isEqualTo(doubled);
        assertThat(events.stream(BenefitsCredited.class)).hasSize(2);
    }

    @Test
    @Covers("SPO-02")
    void whoChangedTracksSinceIsGivenTwiceWhatWasLoadedFirst() {
        enrol();
        transaction.executeWithoutResult(
                status -> publisher.publishEvent(Enrolled.atLyon(samir, "2").confirmed()));
        var sport = aids.doubleBenefit(samir, SPORT, REQUEST, today);
        assertThat(sport.total()).isEqualTo(Amount.of(Money.euros(60)));
    }

    @Test
    void theDecisionToDoubleIsKept() {
        enrol();
        aids.doubleBenefit(samir, SPORT, REQUEST, today);
        assertThat(entitlements.decisionsOf(samir, YEAR))
                .filteredOn(decision -> decision.cause().equals(REQUEST))
                .singleElement()
                .satisfies(decision -> assertThat(decision.trace().steps()).hasSize(1));
    }

    @Test
    void whatIsNeverDoubledOrWasNotGrantedIsNotDoubled() {
        enrol();
        assertThatIllegalArgumentException().isThrownBy(() -> aids.doubleBenefit(samir, CINEMA, REQUEST, today));
        var stranger = HolderId.random();
        assertThatIllegalStateException().isThrownBy(() -> aids.doubleBenefit(stranger, SPORT, REQUEST, today));
    }

    private void enrol() {
        transaction.executeWithoutResult(
                status -> publisher.publishEvent(Enrolled.atLyon(samir, "1").confirmed()));
    }
}
