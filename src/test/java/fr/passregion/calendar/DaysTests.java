package fr.passregion.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** On the real tables, with a clock and an audience of the test's own: the shared application's time does not move. */
@PassRegionTest
class DaysTests {

    private final MovableClock clock;
    private final List<LocalDate> told = new ArrayList<>();
    private final Days days;
    private final TimeMachine machine;
    private final TransactionTemplate transaction;

    DaysTests(Clock shared, JdbcClient database, TransactionTemplate transaction) {
        clock = MovableClock.resumingFrom(shared.instant(), Clock.system(shared.getZone()));
        ApplicationEventPublisher audience = event -> told.add(((DayHasPassed) event).day());
        days = new Days(clock, database, transaction, audience);
        machine = new TimeMachine(clock, new ClockPositions(database), days);
        this.transaction = transaction;
    }

    @Test
    void eachDayIsToldOnceAndInOrderAlsoAfterAStandstill() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            days.catchUp();
            told.clear();
            var today = LocalDate.now(clock);

            clock.show(clock.instant().plus(Duration.ofDays(3)));
            days.catchUp();
            days.catchUp();

            assertThat(told).containsExactly(today, today.plusDays(1), today.plusDays(2));
        });
    }

    @Test
    void aMoveDoesTheWorkOfEveryDayOnTheWay() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            days.catchUp();
            told.clear();
            var target = clock.instant().plus(Duration.ofDays(40));

            assertThat(machine.moveTo(target)).isEqualTo(TimeMachine.Move.MOVED);

            assertThat(told).hasSize(40).isSorted().doesNotHaveDuplicates();
            assertThat(clock.instant()).isAfterOrEqualTo(target);
        });
    }

    @Test
    void timeDoesNotGoBack() {
        var before = clock.instant();

        assertThat(machine.moveTo(Instant.parse("2020-01-01T00:00:00Z"))).isEqualTo(TimeMachine.Move.REFUSED_BACKWARDS);

        assertThat(clock.instant()).isAfterOrEqualTo(before);
    }
}
