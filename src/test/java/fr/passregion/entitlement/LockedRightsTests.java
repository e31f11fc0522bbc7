package fr.passregion.entitlement;

import static fr.passregion.entitlement.Enrolled.CINEMA;
import static fr.passregion.entitlement.Enrolled.MUSEE;
import static fr.passregion.entitlement.Enrolled.PERMIS;
import static fr.passregion.entitlement.Enrolled.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.database.Journey;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.DebitOrder;
import fr.passregion.wallet.DebitOutcome;
import fr.passregion.wallet.Payee;
import fr.passregion.wallet.Purse;
import fr.passregion.wallet.Wallets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** What takings that are decided together see of each other. */
@PassRegionTest
@Covers({"BEN-03", "BEN-06"})
class LockedRightsTests {

    private static final BenefitCode PSC = new BenefitCode("PSC1");

    private final Entitlements entitlements;
    private final Wallets wallets;
    private final ApplicationEventPublisher publisher;
    private final TransactionOperations transaction;
    private final JdbcOperations database;
    private final LocalDate today;
    private final HolderId lea = HolderId.random();

    LockedRightsTests(
            Entitlements entitlements,
            Wallets wallets,
            ApplicationEventPublisher publisher,
            TransactionOperations transaction,
            JdbcOperations database,
            Clock clock) {
        this.entitlements = entitlements;
        this.wallets = wallets;
        this.publisher = publisher;
        this.transaction = transaction;
        this.database = database;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void enrol() {
        transaction.executeWithoutResult(
                status -> publisher.publishEvent(Enrolled.atLyon(lea, "1").confirmed()));
    }

    @Test
    void theyAreTheRightsThatEverybodySees() {
        var rights = locked();
        for (var benefit : List.of(SPORT, CINEMA, MUSEE))
            assertThat(rights.of(purse(benefit))).isPresent().isEqualTo(entitlements.of(lea, benefit, today));
        assertThat(rights.of(purse(PERMIS))).isEmpty();
    }

    @Test
    void theSecondTakingSeesWhatTheFirstOneLeft() {
        var rights = locked();
        var sport = rights.of(purse(SPORT)).orElseThrow();
        var before = rights.take(purse(SPORT), sport, Amount.of(Money.euros(10)));
        assertThat(before.available()).isEqualTo(Amount.of(Money.euros(30)));
        var left = rights.of(purse(SPORT)).orElseThrow();
        assertThat(left.available()).isEqualTo(Amount.of(Money.euros(20)));
        assertThat(rights.take(purse(SPORT), left, Amount.of(Money.euros(5))).available())
                .isEqualTo(left.available());
        assertThat(rights.of(purse(CINEMA))).isEqualTo(entitlements.of(lea, CINEMA, today));
    }

    @Test
    @Covers("PSC-01")
    void onlyWhatIsTakenOnceADayIsUsedForTheDay() {
        var rights = locked();
        var course = rights.of(purse(PSC)).orElseThrow();
        var sport = rights.of(purse(SPORT)).orElseThrow();
        assertThat(rights.isUsedToday(course)).isFalse();
        rights.take(purse(PSC), course, Amount.of(Money.euros(1)));
        rights.take(purse(SPORT), sport, Amount.of(Money.euros(1)));
        assertThat(rights.isUsedToday(course)).isTrue();
        assertThat(rights.isUsedToday(sport)).isFalse();
    }

    @Test
    @Covers("PSC-01")
    void whatWasTakenEarlierInTheDayIsUsedForTheDayAndOnlyForThisDay() {
        var course = locked().of(purse(PSC)).orElseThrow();
        var order = new DebitOrder(
                course.allotment(),
                new Payee("trainer"),
                Amount.of(Money.euros(1)),
                new Cause("redemption", UUID.randomUUID().toString()));
        assertThat(wallets.debit(order)).isInstanceOf(DebitOutcome.Debited.class);
        assertThat(locked().isUsedToday(course)).isTrue();
        assertThat(locked(today.plusDays(1)).isUsedToday(course)).isFalse();
    }

    private LockedRights locked() {
        return locked(today);
    }

    private LockedRights locked(LocalDate day) {
        var purses =
                Stream.of(SPORT, CINEMA, MUSEE, PERMIS, PSC).map(this::purse).toList();
        return transaction.execute(
                status -> entitlements.lock(new Journey(database), purses, day).get());
    }

    private Purse purse(BenefitCode benefit) {
        return new Purse(lea, benefit);
    }
}
