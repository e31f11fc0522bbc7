package fr.passregion.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** HMAC-SHA-256 cut to 128 bits, under a key of its own that is derived from the one of the secrets. */
final class HmacFingerprints implements Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "passregion fingerprints 1".getBytes(UTF_8);
    private static final int KEY_BYTES = 32;

    private final SecretKey key;

    HmacFingerprints(SecretKey secret) {
        try {
            var derived = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(PURPOSE, KEY_BYTES);
            this.key = KDF.getInstance("HKDF-SHA256").deriveKey(ALGORITHM, derived);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public UUID of(String text, String label) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(label.getBytes(UTF_8));
            mac.update((byte) 0);
            var print = ByteBuffer.wrap(mac.doFinal(text.getBytes(UTF_8)));
            return new UUID(print.getLong(), print.getLong());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
