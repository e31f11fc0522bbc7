package fr.passregion.card;

import java.security.SecureRandom;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.prng.EntropySource;
import org.bouncycastle.crypto.prng.SP800SecureRandomBuilder;

/** What a batch’s session key and first block are drawn from, so that a batch made again is the same to the byte. */
record Seed(byte[] secret) {

    static final int BYTES = 32;

    /** Another content never shares a key with this one: a batch of which somebody was forgotten has another seed. */
    Seed of(byte[] content) {
        return new Seed(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmac(content));
    }

    /** HMAC-DRBG of NIST SP 800-90A. */
    SecureRandom numbers() {
        return new SP800SecureRandomBuilder(bits -> new Fixed(secret))
                .setEntropyBitsRequired(BYTES * Byte.SIZE)
                .buildHMAC(new HMac(new SHA256Digest()), new byte[0], false);
    }

    private record Fixed(byte[] secret) implements EntropySource {

        @Override
        public boolean isPredictionResistant() {
            return false;
        }

        @Override
        public byte[] getEntropy() {
            return secret.clone();
        }

        @Override
        public int entropySize() {
            return secret.length * Byte.SIZE;
        }
    }
}
