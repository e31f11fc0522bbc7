package fr.passregion.settlement;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint by which a file is recognised. */
final class Sha256 {

    private Sha256() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java platform has SHA-256", fault);
        }
    }
}
