package fr.passregion.card;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTests {

    private final Random random = new Random(20261121);

    @Test
    @Covers("CAR-01")
    void aNumberHasTheIssuersPrefixAndACheckDigit() {
        for (var draw = 0; draw < 1_000; draw++) {
            var number = CardNumbers.random(random);
            assertThat(number.digits()).matches("9250\\d{12}");
            assertThat(CardNumber.parse(number.digits())).contains(number);
        }
    }

    @Test
    @Covers("CAR-01")
    void theCheckDigitCatchesEveryWrongDigit() {
        var number = CardNumbers.random(random).digits();
        for (var place = 0; place < 16; place++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var typed = number.substring(0, place) + digit + number.substring(place + 1);
                assertThat(CardNumber.parse(typed).isPresent()).isEqualTo(typed.equals(number));
            }
        }
    }

    @Test
    void theBodyIsRandomInEveryPlace() {
        var seen = new HashSet<String>();
        var counts = new int[11][10];
        for (var draw = 0; draw < 20_000; draw++) {
            var body = CardNumbers.random(random).digits().substring(4, 15);
            seen.add(body);
            for (var place = 0; place < 11; place++) counts[place][body.charAt(place) - '0']++;
        }
        assertThat(seen).hasSizeGreaterThan(19_990);
        for (var place : counts) assertThat(IntStream.of(place)).allMatch(count -> count > 1_800 && count < 2_200);
    }

    @Test
    void aNumberIsReadAsPeopleTypeIt() {
        var number = CardNumbers.random(random);
        assertThat(CardNumber.parse(" " + number.spaced() + "\u00A0")).contains(number);
        assertThat(CardNumber.parse(number.digits().replaceAll("(.{4})", "$1\u202F")))
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9250", "92501234567890123", "٩٢٥٠١٢٣٤٥٦٧٨٩٠١٢", "9250-1234-5678-901O", "😀"})
    void whatIsNotANumberIsNoCard(String typed) {
        assertThat(CardNumber.parse(typed)).isEmpty();
    }

    @Test
    void aNumberNeverPrintsItselfWhole() {
        var number = CardNumbers.random(random);
        assertThat(number + " " + new ChangingCode(number, "123456")).doesNotContain(number.digits(), "123456");
    }
}
