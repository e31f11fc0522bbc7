package fr.passregion.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPriceTests {

    @Test
    @Covers("BEN-02")
    void everyAmountIsReadToTheCent() {
        for (var cents = 0; cents <= 100_00; cents++) {
            var typed = "%d,%02d".formatted(cents / 100, cents % 100);
            assertThat(TypedPrice.parse(typed)).contains(Money.cents(cents));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|1200", "12,4|1240", "12.40|1240", "8,40 €|840", "12,|1200", " 7 | 700"})
    void aPriceIsReadAsCashiersTypeIt(String typed, long cents) {
        assertThat(TypedPrice.parse(typed)).contains(Money.cents(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "12,345", "1e3", ",50", "douze", "123456", "١٢", "12,40,1"})
    void whatIsNoPriceIsNotGuessed(String typed) {
        assertThat(TypedPrice.parse(typed)).isEmpty();
    }
}
