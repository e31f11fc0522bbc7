package fr.passregion.notification;

import org.apache.commons.codec.digest.DigestUtils;

/** Names the cause of an e-mail by a secret without writing the secret down. */
final class Causes {

    private Causes() {}

    static String of(String kind, String secret) {
        return kind + ":" + DigestUtils.sha256Hex(secret);
    }
}
