package fr.passregion.torture;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What a holder can show: the code that changes, as the phone computes it, and the one printed on the card. */
record Phone(String number, String secret, String printed, Clock clock) {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final String ALGORITHM = TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA256;

    String code() {
        return "PR1:" + number + digits(0);
    }

    /** The digits so many steps from now. */
    String digits(long steps) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator(STEP, DIGITS, ALGORITHM);
            var key = new SecretKeySpec(new Base32().decode(secret), ALGORITHM);
            return generator.generateOneTimePasswordString(key, at(steps), Locale.ROOT);
        } catch (InvalidKeyException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Instant at(long steps) {
        return clock.instant().plus(STEP.multipliedBy(steps));
    }
}
