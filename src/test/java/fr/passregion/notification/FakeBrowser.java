package fr.passregion.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The other end of a push: reads it with the keys that a browser never gives away, written anew from RFC 8188 and RFC 8291 with
 * nothing but HMAC, so that a mistake of ours is not made twice.
 */
record FakeBrowser(byte[] open, byte[] secret, byte[] auth) {

    static FakeBrowser create() {
        var pair = CurvePoints.newPair();
        var auth = new byte[16];
        new SecureRandom().nextBytes(auth);
        return new FakeBrowser(
                CurvePoints.bytes((ECPublicKey) pair.getPublic()),
                CurvePoints.bytes((ECPrivateKey) pair.getPrivate()),
                auth);
    }

    String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(open);
    }

    String salt() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(auth);
    }

    String read(byte[] push) throws GeneralSecurityException {
        var in = ByteBuffer.wrap(push);
        var salt = take(in, 16);
        in.getInt(); // the size of a record: there is one
        var theirs = take(in, in.get());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(CurvePoints.privateKey(secret));
        agreement.doPhase(CurvePoints.publicKey(theirs), true);
        var keyInfo = ByteBuffer.allocate(14 + 65 + 65)
                .put("WebPush: info\0".getBytes(UTF_8))
                .put(open)
                .put(theirs)
                .array();
        var material = hmac(hmac(auth, agreement.generateSecret()), end(keyInfo));
        var extracted = hmac(salt, material);
        var key = Arrays.copyOf(hmac(extracted, end("Content-Encoding: aes128gcm\0".getBytes(UTF_8))), 16);
        var nonce = Arrays.copyOf(hmac(extracted, end("Content-Encoding: nonce\0".getBytes(UTF_8))), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var text = cipher.doFinal(take(in, in.remaining()));
        if (text[text.length - 1] != 2) throw new GeneralSecurityException("Not the last record");
        return new String(text, 0, text.length - 1, UTF_8);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] end(byte[] info) {
        var ended = Arrays.copyOf(info, info.length + 1);
        ended[info.length] = 1;
        return ended;
    }

    private static byte[] take(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
