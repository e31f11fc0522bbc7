package fr.passregion.redemption;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/** Makes names: an id for machines, and a receipt number that can be read aloud, without letters that look like figures. */
final class RedemptionIds {

    private static final String READABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int BITS_OF_A_LETTER = 5;
    private static final int RECEIPT_LENGTH = 10;
    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();

    private RedemptionIds() {}

    /** Begins with its time, like a UUID of version 7: ids made one after the other lie side by side in the index. */
    static RedemptionId at(Instant time) {
        var random = RANDOM.nextLong() & 0xFFFFL;
        var high = HEX.toHexDigits(time.toEpochMilli() << Short.SIZE | random);
        return new RedemptionId("red_" + high + HEX.toHexDigits(RANDOM.nextLong()));
    }

    static String receipt() {
        var receipt = new StringBuilder(RECEIPT_LENGTH + 1);
        var random = RANDOM.nextLong();
        for (var place = 0; place < RECEIPT_LENGTH; place++, random >>>= BITS_OF_A_LETTER) {
            if (place == RECEIPT_LENGTH / 2) receipt.append('-');
            receipt.append(READABLE.charAt((int) random & READABLE.length() - 1));
        }
        return receipt.toString();
    }
}
