package fr.passregion.subscription;

import fr.passregion.secrets.Fingerprints;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/**
 * The codes of passages: 128 random bits and the moment of their end, signed with the application’s key, so that what was forged
 * is refused before any look into the database. They say nothing of the person.
 */
@Component
class Codes {

    private static final String LABEL = "subscription.activation";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{54}");
    private static final Base64.Encoder SPELLING = Base64.getUrlEncoder().withoutPadding();
    private static final int RANDOM = 16;
    private static final int SIGNED = RANDOM + Long.BYTES;

    private final SecureRandom random = new SecureRandom();
    private final Fingerprints fingerprints;

    Codes(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** A code with our signature; when it ends is part of it. */
    record Code(String text, Instant expiresAt) {

        /** SHA-256: enough for what cannot be guessed. */
        byte[] hash() {
            return DigestUtils.sha256(Base64.getUrlDecoder().decode(text));
        }
    }

    Code draw(Instant expiresAt) {
        var drawn = new byte[RANDOM];
        random.nextBytes(drawn);
        var signed = ByteBuffer.allocate(SIGNED)
                .put(drawn)
                .putLong(expiresAt.getEpochSecond())
                .array();
        var signature = signature(signed);
        var whole = ByteBuffer.allocate(SIGNED + 2 * Long.BYTES)
                .put(signed)
                .putLong(signature.getMostSignificantBits())
                .putLong(signature.getLeastSignificantBits())
                .array();
        var text = SPELLING.encodeToString(whole);
        return new Code(text, Instant.ofEpochSecond(expiresAt.getEpochSecond()));
    }

    /** Reads a code; empty where it is none of ours, or ours spelt otherwise: its last letter has bits that say nothing. */
    Optional<Code> parse(String text) {
        if (!FORM.matcher(text).matches()) return Optional.empty();
        var bytes = Base64.getUrlDecoder().decode(text);
        if (!SPELLING.encodeToString(bytes).equals(text)) return Optional.empty();
        var whole = ByteBuffer.wrap(bytes);
        var signed = new byte[SIGNED];
        whole.get(signed);
        var given = new UUID(whole.getLong(), whole.getLong());
        if (!given.equals(signature(signed))) return Optional.empty();
        return Optional.of(
                new Code(text, Instant.ofEpochSecond(ByteBuffer.wrap(signed).getLong(RANDOM))));
    }

    private UUID signature(byte[] signed) {
        return fingerprints.of(Base64.getEncoder().encodeToString(signed), LABEL);
    }
}
