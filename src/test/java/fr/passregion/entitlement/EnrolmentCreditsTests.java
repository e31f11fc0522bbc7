package fr.passregion.entitlement;

import static fr.passregion.entitlement.Enrolled.CINEMA;
import static fr.passregion.entitlement.Enrolled.MANUELS;
import static fr.passregion.entitlement.Enrolled.MUSEE;
import static fr.passregion.entitlement.Enrolled.PREMIER_EQUIPEMENT;
import static fr.passregion.entitlement.Enrolled.SPORT;
import static fr.passregion.entitlement.Enrolled.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.passregion.entitlement.BenefitsCredited.CreditedBenefit;
import fr.passregion.entitlement.HeldBenefit.State;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.wallet.NewAllotment;
import fr.passregion.wallet.Wallets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

@PassRegionTest
@RecordApplicationEvents
class EnrolmentCreditsTests {

    private final Entitlements entitlements;
    private final Programmes programmes;
    private final ApplicationEventPublisher publisher;
    private final TransactionOperations transaction;
    private final JdbcClient database;
    private final BeanFactory beans;
    private final LocalDate today;
    private final HolderId lea = HolderId.random();

    EnrolmentCreditsTests(
            Entitlements entitlements,
            Programmes programmes,
            ApplicationEventPublisher publisher,
            TransactionOperations transaction,
            JdbcClient database,
            BeanFactory beans,
            Clock clock) {
        this.entitlements = entitlements;
        this.programmes = programmes;
        this.publisher = publisher;
        this.transaction = transaction;
        this.database = database;
        this.beans = beans;
        this.today = LocalDate.now(clock);
    }

    @Test
    @Covers({"BEN-01", "SPO-01"})
    void aConfirmedEnrolmentLoadsEachBenefitInItsOwnUnit() {
        confirm(Enrolled.atLyon(lea, "1"));
        assertThat(entitlements.of(lea, SPORT, today)).hasValueSatisfying(sport -> {
            assertThat(sport.total()).isEqualTo(Amount.of(Money.euros(30)));
            assertThat(sport.available()).isEqualTo(sport.total());
            assertThat(sport.lastDay()).isEqualTo("2027-05-31");
            assertThat(sport.state()).isEqualTo(State.USABLE);
        });
        assertThat(entitlements.of(lea, CINEMA, today)).hasValueSatisfying(cinema -> {
            assertThat(cinema.available().unit()).isEqualTo(Unit.TICKET);
            assertThat(cinema.holderContribution()).isEqualTo(Money.euros(1));
        });
        assertThat(entitlements.of(lea, MUSEE, today))
                .hasValueSatisfying(musee -> assertThat(musee.unlimited()).isTrue());
        assertThat(entitlements.of(lea, MANUELS, today)).isPresent();
    }

    @Test
    @Covers("GEN-09")
    void whatIsLoadedIsWhatTheProgrammeSays() {
        confirm(Enrolled.atLyon(lea, "1"));
        var rights = programmes.of(YEAR).rightsOf(Enrolled.atLyon(lea, "1").asked());
        assertThat(entitlements.of(lea, today))
                .isNotEmpty()
                .allSatisfy(held -> assertThat(rights).anySatisfy(right -> {
                    assertThat(right.benefit()).isEqualTo(held.benefit());
                    assertThat(right.dueNow()).isTrue();
                    assertThat(right.amount()).isEqualTo(held.total());
                }));
        assertThat(entitlements.of(lea, today)).extracting(HeldBenefit::benefit).doesNotContain(PREMIER_EQUIPEMENT);
    }

    @Test
    void theBenefitsLoadedAreTold(ApplicationEvents events) {
        confirm(Enrolled.atLyon(lea, "1"));
        assertThat(events.stream(BenefitsCredited.class)).singleElement().satisfies(told -> {
            assertThat(told.holder()).isEqualTo(lea);
            assertThat(told.benefits())
                    .extracting(CreditedBenefit::benefit)
                    .containsExactlyElementsOf(entitlements.of(lea, today).stream()
                            .map(HeldBenefit::benefit)
                            .toList());
        });
    }

    @Test
    @Covers({"BEN-01", "MAN-03"})
    void theSameEnrolmentToldAgainLoadsNothingMore(ApplicationEvents events) {
        confirm(Enrolled.atLyon(lea, "1"));
        var before = entitlements.of(lea, today);
        confirm(Enrolled.atLyon(lea, "1"));
        assertThat(entitlements.of(lea, today)).isEqualTo(before);
        assertThat(events.stream(BenefitsCredited.class)).hasSize(1);
    }

    @Test
    @Covers("MAN-03")
    void anotherTrackOfTheSameYearReloadsNothing(ApplicationEvents events) {
        confirm(Enrolled.atLyon(lea, "1"));
        var before = entitlements.of(lea, today);
        confirm(Enrolled.atLyon(lea, "2"));
        assertThat(entitlements.of(lea, today)).isEqualTo(before);
        assertThat(events.stream(BenefitsCredited.class)).hasSize(1);
    }

    @Test
    @Covers("MAN-02")
    void inTheFormerAuvergneBooksAreLentAndTheAccountSaysSo() {
        confirm(Enrolled.atClermont(lea, "1"));
        assertThat(entitlements.of(lea, MANUELS, today)).isEmpty();
        assertThat(entitlements.decisionsOf(lea, YEAR))
                .filteredOn(decision -> decision.benefit().equals(MANUELS))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.granted()).isFalse();
                    assertThat(decision.notice()).isNotBlank();
                    assertThat(decision.trace().unmet()).isNotEmpty();
                });
    }

    @Test
    void everyDecisionIsKeptWithItsTrace() {
        confirm(Enrolled.atLyon(lea, "1"));
        var rights = programmes.of(YEAR).rightsOf(Enrolled.atLyon(lea, "1").asked());
        var decisions = entitlements.decisionsOf(lea, YEAR);
        assertThat(decisions).hasSameSizeAs(rights);
        assertThat(rights)
                .allSatisfy(right -> assertThat(decisions).anySatisfy(decision -> {
                    assertThat(decision.benefit()).isEqualTo(right.benefit());
                    assertThat(decision.granted()).isEqualTo(right.isGranted());
                    assertThat(decision.trace()).isEqualTo(right.trace());
                }));
    }

    @Test
    @Covers("BEN-01")
    void theSameEnrolmentConfirmedManyTimesAtOnceLoadsOnceAndTellsItOnce(ApplicationEvents events) throws Exception {
        var start = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < 8; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    confirm(Enrolled.atLyon(lea, "1"));
                    return null;
                }));
            }
            for (var one : running) one.get();
        }
        assertThat(entitlements.of(lea, SPORT, today))
                .hasValueSatisfying(sport -> assertThat(sport.total()).isEqualTo(Amount.of(Money.euros(30))));
        assertThat(events.stream(BenefitsCredited.class)).hasSize(1);
    }

    @Test
    @Covers("BEN-01")
    void whatWasLoadedInAnotherYearKeepsNothingFromThisOne() {
        var former = SchoolYear.parse("2025-2026");
        var lastDay = LocalDate.parse("2026-05-31");
        beans.getBean(Wallets.class).open(new NewAllotment(lea, SPORT, former, Unit.EUR, false, lastDay));
        confirm(Enrolled.atLyon(lea, "1"));
        assertThat(entitlements.of(lea, SPORT, today))
                .hasValueSatisfying(sport -> assertThat(sport.total()).isEqualTo(Amount.of(Money.euros(30))));
    }

    @Test
    @Covers("GEN-03")
    void anEnrolmentConfirmedAfterTheLastDayLoadsNothingOfItsYear() {
        confirm(Enrolled.atLyon(lea, "1"), "2027-05-31");
        assertThat(entitlements.of(lea, SPORT, today)).isPresent();
        var late = HolderId.random();
        confirm(Enrolled.atLyon(late, "1"), "2027-06-01");
        assertThat(entitlements.of(late, SPORT, today)).isEmpty();
        assertThat(entitlements.decisionsOf(late, YEAR)).isNotEmpty();
    }

    @Test
    void anotherDiplomaIsDecidedAnewAndTheSameOneIsNot() {
        for (var diploma : List.of("50022146", "50033615", "50033615"))
            confirm(Enrolled.atLyon(lea, "1").preparing(diploma));
        assertThat(entitlements.decisionsOf(lea, YEAR))
                .filteredOn(decision -> decision.benefit().equals(SPORT))
                .hasSize(2);
    }

    @Test
    void aConfirmationThatFailsLoadsNothing() {
        transaction.executeWithoutResult(status -> {
            publisher.publishEvent(Enrolled.atLyon(lea, "1").confirmed());
            status.setRollbackOnly();
        });
        assertThat(entitlements.of(lea, today)).isEmpty();
        assertThat(entitlements.decisionsOf(lea, YEAR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entitlement.decision set granted = true",
                "delete from entitlement.decision",
                "truncate entitlement.decision"
            })
    void theDatabaseLetsNobodyRewriteADecision(String attack) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql(attack).update());
    }

    private void confirm(Enrolled enrolled) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(enrolled.confirmed()));
    }

    /** As if that day were today. */
    private void confirm(Enrolled enrolled, String day) {
        var paris = ZoneId.of("Europe/Paris");
        var noon = LocalDate.parse(day).atTime(12, 0).atZone(paris).toInstant();
        var credits = new EnrolmentCredits(
                programmes, beans.getBean(Decisions.class), beans.getBean(Loader.class), Clock.fixed(noon, paris));
        transaction.executeWithoutResult(status -> credits.on(enrolled.confirmed()));
    }
}
