package fr.passregion.redemption;

import java.security.SecureRandom;
import java.time.Instant;

/** Makes names: an id for machines, and a receipt number that can be read aloud, without letters that look like figures. */
final class RedemptionIds {

    private static final String READABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int RECEIPT_LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RedemptionIds() {}

    /** Begins with its time, like a UUID of version 7: ids made one after the other lie side by side in the index. */
    static RedemptionId at(Instant time) {
        var random = RANDOM.nextLong() & 0xFFFF_FFFF_FFFFL;
        return new RedemptionId("red_%012x%04x%04x%012x"
                .formatted(time.toEpochMilli(), RANDOM.nextInt(1 << 16), RANDOM.nextInt(1 << 16), random));
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
