package fr.passregion.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankingDaysTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21",
                "2026-11-22",
                "2027-01-01",
                "2026-05-01",
                "2026-12-25",
                "2028-12-26",
                "2026-04-03",
                "2026-04-06",
                "2027-03-26",
                "2027-03-29",
                "2038-04-26"
            })
    void banksAreClosedOnWeekendsAndOnTheClosingDaysOfTarget(String day) {
        assertThat(BankingDays.isOpen(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-11", "2026-05-08", "2026-05-14", "2026-07-14", "2026-04-07"})
    void banksAreOpenOnFrenchHolidaysThatAreNotEuropean(String day) {
        assertThat(BankingDays.isOpen(LocalDate.parse(day))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21,1,2026-11-23",
        "2026-11-20,1,2026-11-23",
        "2026-12-24,1,2026-12-28",
        "2026-11-23,2,2026-11-25"
    })
    void aPaymentFallsOnTheNextBankingDay(LocalDate day, int count, LocalDate expected) {
        assertThat(BankingDays.after(day, count)).isEqualTo(expected);
    }

    @Test
    void noDayLaterIsTheDayItself() {
        assertThat(BankingDays.after(LocalDate.of(2026, 11, 21), 0)).isEqualTo(LocalDate.of(2026, 11, 21));
    }
}
