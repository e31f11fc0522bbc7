package fr.passregion.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class MovableClockTests {

    private static final Clock REAL = Clock.system(CalendarConfiguration.PARIS);

    @Test
    void theDemonstrationBeginsOnASaturdayOfNovemberWhateverTheDay() {
        var clock = MovableClock.resumingFrom(ClockPositions.BEGINNING, REAL);

        assertThat(ZonedDateTime.now(clock).toLocalDateTime())
                .isBetween(LocalDateTime.of(2026, 11, 21, 14, 0), LocalDateTime.of(2026, 11, 21, 14, 1));
    }

    @Test
    void aClockSetForwardRunsOnFromThere() {
        var clock = MovableClock.resumingFrom(ClockPositions.BEGINNING, REAL);
        var summer = Instant.parse("2027-06-01T00:30:00Z");

        clock.show(summer);

        assertThat(clock.instant()).isAfterOrEqualTo(summer).isBefore(summer.plusSeconds(60));
        assertThat(clock.withZone(CalendarConfiguration.PARIS).instant()).isAfterOrEqualTo(summer);
    }
}
