package fr.passregion.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256 in Galois/counter mode: a random nonce, then the sealed secret with its tag; the label is authenticated with it. */
final class AesSecretBox implements SecretBox {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    AesSecretBox(SecretKey key) {
        this.key = key;
    }

    @Override
    public byte[] seal(byte[] secret, String label) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, ByteBuffer.wrap(secret), label);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] open(byte[] sealed, String label) {
        if (sealed.length < NONCE_BYTES) throw new IllegalStateException("Too short for a sealed secret: " + label);
        var nonce = new byte[NONCE_BYTES];
        var rest = ByteBuffer.wrap(sealed).get(nonce);
        return run(Cipher.DECRYPT_MODE, nonce, rest, label);
    }

    private byte[] run(int mode, byte[] nonce, ByteBuffer input, String label) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(label.getBytes(UTF_8));
            var output = ByteBuffer.allocate(cipher.getOutputSize(input.remaining()));
            cipher.doFinal(input, output);
            var bytes = new byte[output.flip().remaining()];
            output.get(bytes);
            return bytes;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("This secret does not open with this key: " + label, fault);
        }
    }
}
