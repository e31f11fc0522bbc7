package fr.passregion.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passregion.settlement.web.WeeklyDebits.Debit;
import fr.passregion.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyDebitsTests {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @Test
    void elevenWeeksEndWithThisOne() {
        var chart = chart(debit("2026-11-16", "Manuels", 30_800));

        assertThat(chart.weeks()).hasSize(11);
        assertThat(chart.weeks().getFirst().label()).isEqualTo("7 sept.");
        assertThat(chart.last().label()).isEqualTo("16 nov.");
        assertThat(chart.last().total()).isEqualTo(Money.cents(30_800));
    }

    @Test
    void aWeekGoesFromMondayToSunday() {
        var chart = chart(debit("2026-11-15", "Manuels", 100), debit("2026-11-16", "Manuels", 200));

        assertThat(chart.weeks().get(9).total()).isEqualTo(Money.cents(100));
        assertThat(chart.last().total()).isEqualTo(Money.cents(200));
    }

    @Test
    void whatIsOlderIsNotDrawn() {
        assertThat(chart(debit("2026-09-06", "Manuels", 100)).isEmpty()).isTrue();
    }

    @Test
    void theBenefitThatBringsMostIsAtTheFoot() {
        var chart = chart(debit("2026-11-16", "Livres loisir", 300), debit("2026-11-17", "Manuels", 500));

        assertThat(chart.series()).containsExactly("Manuels", "Livres loisir");
        assertThat(chart.last().first()).isEqualTo(Money.cents(500));
        assertThat(chart.last().others()).isEqualTo(Money.cents(300));
    }

    @Test
    void threeBenefitsAreDrawnAsOneAndTheOthers() {
        var chart = chart(debit("2026-11-16", "A", 100), debit("2026-11-16", "B", 300), debit("2026-11-16", "C", 200));

        assertThat(chart.series()).containsExactly("B", "Autres avantages");
        assertThat(chart.last().others()).isEqualTo(Money.cents(300));
    }

    @ParameterizedTest
    @CsvSource({"1,4", "400,4", "401,8", "2000,20", "70800,800", "80001,2000"})
    void theTopIsARoundAmountThatCoversTheHighestWeek(long cents, long topEuros) {
        assertThat(chart(debit("2026-11-16", "Manuels", cents)).topEuros()).isEqualTo(topEuros);
    }

    @Test
    void heightsAreInProportion() {
        var chart = chart(debit("2026-11-16", "Manuels", 40_000), debit("2026-11-09", "Manuels", 20_000));

        assertThat(chart.last().firstHeight()).isCloseTo(172, within(0.1));
        assertThat(chart.weeks().get(9).firstHeight()).isCloseTo(86, within(0.1));
        assertThat(chart.lines().getLast().y()).isEqualTo(28);
    }

    @Test
    void entriesThatAreNotReimbursedAreNotDrawn() {
        assertThat(chart(debit("2026-11-16", "Musées", 0)).isEmpty()).isTrue();
    }

    private static WeeksChart chart(Debit... debits) {
        return new WeeklyDebits(List.of(debits), SATURDAY).chart();
    }

    private static Debit debit(String day, String benefit, long cents) {
        return new Debit(LocalDate.parse(day), benefit, Money.cents(cents));
    }
}
