package fr.passregion.badge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what is sent, as Standard Webhooks says: HMAC-SHA256 of the message’s number, its time and its body. */
record WebhookSignature(byte[] secret) {

    static final int SECRET_BYTES = 32;

    private static final String HMAC = "HmacSHA256";

    /** The secret as both ends write it. */
    String shown() {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    String of(String id, long seconds, String body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            var signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
