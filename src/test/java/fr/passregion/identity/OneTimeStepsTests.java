package fr.passregion.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes that every authenticator app shows. */
class OneTimeStepsTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** Appendix B of RFC 6238, its last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130"
    })
    void theyAreThoseOfTheStandard(long second, String code) {
        assertThat(OneTimeSteps.codeAt(new Base32().encodeToString(SECRET), Instant.ofEpochSecond(second)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-61, false", "-30, true", "0, true", "30, true", "61, false"})
    void aPhoneMayBeWrongByOneStepAndNoMore(long late, boolean counts) {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var code = OneTimeSteps.codeAt(new Base32().encodeToString(SECRET), now.plusSeconds(late));
        var step = OneTimeSteps.stepOf(code, SECRET, now);
        assertThat(step.isPresent()).isEqualTo(counts);
        if (counts) assertThat(step).hasValue(OneTimeSteps.stepAt(now.plusSeconds(late)));
    }

    @Test
    void whatIsNoCodeIsNone() {
        var now = Instant.ofEpochSecond(59);
        for (var typed : new String[] {"", "28708", "2870822", "٢٨٧٠٨٢", "-87082", "null"})
            assertThat(OneTimeSteps.stepOf(typed, SECRET, now)).isEmpty();
    }
}
