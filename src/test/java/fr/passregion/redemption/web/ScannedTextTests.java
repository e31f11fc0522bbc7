package fr.passregion.redemption.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cashier types and what a scanner sends, in whatever form it comes. */
class ScannedTextTests {

    @ParameterizedTest
    @Covers("GEN-06")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PR&M(éàà--"-à"-éà(ç"&éé"&-      | PR1:5200663603620593122316
            HTTPSM!!PQSS:RHONE)QLPES:FR!C!QWAZ?é"'(-è | HTTPS://PASS.RHONE-ALPES.FR/C/AZQWM234567
            httpsM!!locqlhost!c!qbc | https://localhost/c/abc
            """)
    void aScannerThatBelievesItsKeyboardAmericanIsUnderstood(String received, String read) {
        assertThat(ScannedText.of(received)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PR1:9250000000000009123456", "HTTPS://PASS.EXAMPLE/C/ABC", "9250 0000 0000 0009", "bonjour"})
    void whatComesStraightStaysAsItIs(String received) {
        assertThat(ScannedText.of("  " + received + " ")).isEqualTo(received);
    }

    @Test
    void figuresAndSpacesAreANumberAndNothingElseIs() {
        assertThat(ScannedText.isNumber("9250 0000-0000.0009")).isTrue();
        assertThat(ScannedText.isNumber("")).isTrue();
        assertThat(ScannedText.isNumber("PR1:9250000000000009123456")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14/03/2009", "14 3 2009", "14-03-2009", " 14.3.2009 ", "14032009", "14, 03, 2009"})
    void aBirthDateIsReadHoweverItIsTyped(String typed) {
        assertThat(TypedBirthDate.parse(typed)).contains(LocalDate.of(2009, 3, 14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2009", "14/03/09", "2009", "2009-03-14", "14 mars 2009", "00000000"})
    void whatIsNoDateOrHasTwoReadingsIsAskedAgain(String typed) {
        assertThat(TypedBirthDate.parse(typed)).isEmpty();
    }
}
