package fr.passregion.holder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Covers("ORD-09")
class CaseNumberTests {

    private final CaseNumbers numbers = new CaseNumbers(new Random(11));

    @Test
    void numbersAreTenRandomCharactersAndACheck() {
        var drawn = Stream.generate(numbers::draw)
                .limit(20_000)
                .map(CaseNumber::value)
                .collect(Collectors.toSet());

        assertThat(drawn).hasSize(20_000).allMatch(number -> number.matches("[0-9A-HJKMNP-TV-Z]{11}"));
    }

    @Test
    void everyCharacterBeforeTheCheckIsAsLikelyAsAnyOther() {
        var drawn = Stream.generate(numbers::draw)
                .limit(32_000)
                .map(CaseNumber::value)
                .toList();

        for (var place = 0; place < 10; place++) {
            var at = place;
            var counts = drawn.stream().collect(Collectors.groupingBy(n -> n.charAt(at), Collectors.counting()));
            assertThat(counts).hasSize(32);
            assertThat(counts.values()).allMatch(count -> count > 800 && count < 1200);
        }
    }

    @Test
    void oneWrongCharacterIsNoticed() {
        var number = numbers.draw().value();
        var wrong = IntStream.range(0, number.length())
                .boxed()
                .flatMap(at -> CaseNumber.ALPHABET
                        .chars()
                        .filter(c -> c != number.charAt(at))
                        .mapToObj(c -> number.substring(0, at) + (char) c + number.substring(at + 1)));

        assertThat(wrong.map(CaseNumber::parse)).hasSize(11 * 31).allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void twoNeighboursSwappedAreNoticed() {
        var number = numbers.draw().value();

        for (var at = 0; at < number.length() - 1; at++) {
            var swapped = new StringBuilder(number);
            swapped.setCharAt(at, number.charAt(at + 1));
            swapped.setCharAt(at + 1, number.charAt(at));
            if (!swapped.toString().equals(number))
                assertThat(CaseNumber.parse(swapped.toString())).isEmpty();
        }
    }

    @Test
    void whatPeopleTypeIsForgiven() {
        var number = Stream.generate(numbers::draw)
                .filter(drawn -> drawn.value().contains("0") && drawn.value().contains("1"))
                .findFirst()
                .orElseThrow();
        var typed = " "
                + number.value()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l');

        assertThat(CaseNumber.parse(typed.substring(0, 6) + "-" + typed.substring(6)))
                .contains(number);
        assertThat(CaseNumber.parse(number.grouped())).contains(number);
    }
}
