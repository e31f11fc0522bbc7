package fr.passregion.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a push so that only the browser reads it, not the service that carries it (RFC 8291, with RFC 8188's aes128gcm). */
final class PushEncryption {

    private static final int SALT_BYTES = 16;
    private static final int RECORD_BYTES = 4096;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushEncryption() {}

    static byte[] encrypt(byte[] text, byte[] browser, byte[] auth) throws GeneralSecurityException {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return encrypt(text, browser, auth, CurvePoints.newPair(), salt);
    }

    /** With the key pair and the salt of this one message. */
    static byte[] encrypt(byte[] text, byte[] browser, byte[] auth, KeyPair ours, byte[] salt)
            throws GeneralSecurityException {
        var point = CurvePoints.bytes((ECPublicKey) ours.getPublic());
        var shared = agree((ECPrivateKey) ours.getPrivate(), CurvePoints.publicKey(browser));
        var secret = derive(auth, shared, concat(info("WebPush: info"), browser, point), 32);
        var key = derive(salt, secret, info("Content-Encoding: aes128gcm"), 16);
        var nonce = derive(salt, secret, info("Content-Encoding: nonce"), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        var sealed = cipher.doFinal(concat(text, new byte[] {LAST_RECORD}));
        return ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + 1 + point.length + sealed.length)
                .put(salt)
                .putInt(RECORD_BYTES)
                .put((byte) point.length)
                .put(point)
                .put(sealed)
                .array();
    }

    private static byte[] agree(ECPrivateKey ours, ECPublicKey theirs) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours);
        agreement.doPhase(theirs, true);
        return agreement.generateSecret();
    }

    private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int bytes) throws GeneralSecurityException {
        var parameters =
                HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(secret).thenExpand(info, bytes);
        return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
    }

    private static byte[] info(String label) {
        return (label + "\0").getBytes(US_ASCII);
    }

    private static byte[] concat(byte[]... parts) {
        var length = 0;
        for (var part : parts) length += part.length;
        var all = ByteBuffer.allocate(length);
        for (var part : parts) all.put(part);
        return all.array();
    }
}
