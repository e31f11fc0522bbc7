package fr.passregion.card;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code that a phone shows, {@code PR1:<card number><6 digits>}: the digits are a time-based one-time password
 * (RFC 6238, SHA-256) that changes every 30 s, so that a screenshot soon says nothing.
 */
record ChangingCode(CardNumber number, String password) {

    static final Duration STEP = Duration.ofSeconds(30);

    /** Clocks of phones go wrong a little: the step before and the step after count too. */
    private static final int TOLERANCE_STEPS = 1;
    /** How long a code that was right is called expired rather than wrong. */
    private static final int MEMORY_STEPS = 20;

    private static final String ALGORITHM = TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA256;
    private static final Pattern TEXT = Pattern.compile("PR1:([0-9]{16})([0-9]{6})");

    /** Whether a code is right now, was right, or never was. */
    sealed interface Check {
        record Right(long step) implements Check {}

        record Expired() implements Check {}

        record Wrong() implements Check {}
    }

    static Optional<ChangingCode> parse(String text) {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) return Optional.empty();
        return CardNumber.parse(matcher.group(1)).map(number -> new ChangingCode(number, matcher.group(2)));
    }

    /** As the phone shows it. */
    String text() {
        return "PR1:" + number.digits() + password;
    }

    /** When the code of that time is no longer right, one step after the next has begun. */
    static Instant goodUntil(Instant time) {
        return Instant.ofEpochSecond((stepOf(time) + 1 + TOLERANCE_STEPS) * STEP.toSeconds());
    }

    static String passwordAt(byte[] secret, Instant time) {
        return passwordOf(secret, stepOf(time));
    }

    Check check(byte[] secret, Instant now) {
        var current = stepOf(now);
        return LongStream.rangeClosed(-TOLERANCE_STEPS, MEMORY_STEPS)
                .map(age -> current - age)
                .filter(step -> password.equals(passwordOf(secret, step)))
                .mapToObj(step -> current - step <= TOLERANCE_STEPS ? new Check.Right(step) : new Check.Expired())
                .findFirst()
                .orElseGet(Check.Wrong::new);
    }

    private static long stepOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    private static String passwordOf(byte[] secret, long step) {
        try {
            var start = Instant.ofEpochSecond(step * STEP.toSeconds());
            return new TimeBasedOneTimePasswordGenerator(STEP, 6, ALGORITHM)
                    .generateOneTimePasswordString(new SecretKeySpec(secret, ALGORITHM), start, Locale.ROOT);
        } catch (InvalidKeyException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public String toString() {
        return "ChangingCode[" + number + "]";
    }
}
