package fr.passregion.load;

import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

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
        return DigestUtils.sha256(text);
    }
}
