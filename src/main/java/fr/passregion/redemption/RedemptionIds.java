package fr.passregion.redemption;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes names: an id for machines, and a receipt number that can be read aloud, without letters that look like figures. */
final class RedemptionIds {

    private static final String READABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int RECEIPT_LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RedemptionIds() {}

    static RedemptionId random() {
        return new RedemptionId("red_" + UUID.randomUUID().toString().replace("-", ""));
    }

    static String receipt() {
        var receipt = new StringBuilder();
        for (var place = 0; place < RECEIPT_LENGTH; place++) {
            if (place == RECEIPT_LENGTH / 2) receipt.append('-');
            receipt.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return receipt.toString();
    }
}
