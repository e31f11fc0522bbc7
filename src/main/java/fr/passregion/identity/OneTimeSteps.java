package fr.passregion.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The codes of an authenticator app, « application d’authentification »: six digits that change every 30 s (RFC 6238), with
 * SHA-1 as every such app knows it. Each step of 30 s has one code.
 */
public final class OneTimeSteps {

    static final Duration STEP = Duration.ofSeconds(30);

    /** Clocks of phones go wrong a little: the step before and the step after count too. */
    private static final int TOLERANCE = 1;

    private static final String ALGORITHM = TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1;

    private OneTimeSteps() {}

    /**
     * The code that an app shows.
     *
     * @param secret in Base32, as it is typed into the app
     */
    public static String codeAt(String secret, Instant time) {
        return codeOf(new Base32().decode(secret), stepAt(time));
    }

    /** The step whose code was typed, if it is one that counts now. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        var current = stepAt(now);
        return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(step -> codeOf(secret, step).equals(code))
                .findFirst();
    }

    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    private static String codeOf(byte[] secret, long step) {
        try {
            var start = Instant.ofEpochSecond(step * STEP.toSeconds());
            return new TimeBasedOneTimePasswordGenerator(STEP, 6, ALGORITHM)
                    .generateOneTimePasswordString(new SecretKeySpec(secret, ALGORITHM), start, Locale.ROOT);
        } catch (InvalidKeyException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
