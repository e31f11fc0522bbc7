package fr.passregion.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The partner of that number with its one point of sale and its live key: always the same for the same number. */
public record MadeUpPartner(int number) {

    String pointOfSale() {
        return "pos_" + "%016d".formatted(number);
    }

    public String liveKey() {
        return "prk_live_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("the key of partner " + number));
    }

    byte[] hashOfKey() {
        return sha256(liveKey());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
