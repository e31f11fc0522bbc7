package fr.passregion.card;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.ChangingCode.Check;
import fr.passregion.testing.Covers;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardCodesTests {

    private static final byte[] SECRET = "12345678901234567890123456789012".getBytes(US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-21T13:00:10Z");

    private final Random random = new Random(7);
    private final CardNumber number = CardNumbers.random(random);

    /** The vectors of RFC 6238, appendix B, for SHA-256, cut to six digits. */
    @ParameterizedTest
    @CsvSource({"59, 119246", "1111111109, 084774", "1111111111, 062674", "1234567890, 819424", "2000000000, 698825"})
    void passwordsAreThoseOfTheStandard(long second, String password) {
        assertThat(ChangingCode.passwordAt(SECRET, Instant.ofEpochSecond(second)))
                .isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 0, 30})
    void aCodeIsRightNowAndOneStepAround(int seconds) {
        assertThat(codeAt(NOW.plusSeconds(seconds)).check(SECRET, NOW)).isInstanceOf(Check.Right.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, -300, -600})
    void aCodeOfSomeMinutesAgoIsExpired(int seconds) {
        assertThat(codeAt(NOW.plusSeconds(seconds)).check(SECRET, NOW)).isEqualTo(new Check.Expired());
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 3600, -86_400})
    void aCodeOfAnotherTimeIsWrong(int seconds) {
        assertThat(codeAt(NOW.plusSeconds(seconds)).check(SECRET, NOW)).isEqualTo(new Check.Wrong());
    }

    @Test
    void theStepNamesTheCodeWhicheverSecondItIsReadIn() {
        var code = codeAt(NOW);
        assertThat(code.check(SECRET, NOW.plusSeconds(15)))
                .isEqualTo(code.check(SECRET, NOW))
                .isEqualTo(new Check.Right(NOW.getEpochSecond() / 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PR1:", "PR1:925012345678901", "pr1:9250", "PR2:", "PR1:9250123456789012ABCDEF"})
    void whatIsNotAChangingCodeIsNotRead(String text) {
        assertThat(ChangingCode.parse(text)).isEmpty();
    }

    @Test
    @Covers("CAR-01")
    void thePrintedCodeIsOpaqueAndReadBackInAnyCase() {
        var code = PrintedCode.random(random);
        var text = code.text("pass.example.fr");
        assertThat(text).startsWith("HTTPS://PASS.EXAMPLE.FR/C/").isUpperCase();
        assertThat(PrintedCode.parse(text)).contains(code);
        assertThat(PrintedCode.parse(text.toLowerCase(java.util.Locale.ROOT))).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HTTPS://H/C/", "HTTPS://H/C/AAAA", "HTTPS://H/D/ABCDEFGHIJKLMNOPQRSTUVWXYZ", "javascript:1"
            })
    void whatIsNotAPrintedCodeIsNotRead(String text) {
        assertThat(PrintedCode.parse(text)).isEmpty();
    }

    private ChangingCode codeAt(Instant time) {
        var text = "PR1:" + number.digits() + ChangingCode.passwordAt(SECRET, time);
        return ChangingCode.parse(text).orElseThrow();
    }
}
