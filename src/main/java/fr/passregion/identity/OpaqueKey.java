package fr.passregion.identity;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;

/** What a link or a cookie carries to be recognised: 256 random bits that say nothing. Only its hash is stored. */
public record OpaqueKey(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Base64StringKeyGenerator GENERATOR =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    public static OpaqueKey draw() {
        return new OpaqueKey(GENERATOR.generateKey());
    }

    /** Reads a key from an address or a cookie; empty when it cannot be one. */
    public static Optional<OpaqueKey> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new OpaqueKey(text)) : Optional.empty();
    }

    /** SHA-256: enough for what cannot be guessed. */
    public byte[] hash() {
        return DigestUtils.sha256(text);
    }

    /** Never in a log by mistake. */
    @Override
    public String toString() {
        return "OpaqueKey";
    }
}
