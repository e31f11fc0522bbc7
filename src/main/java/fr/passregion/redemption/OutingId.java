package fr.passregion.redemption;

import java.util.UUID;

/** Names one class outing, outwardly: {@code out_…}. */
public record OutingId(String value) {

    static boolean isId(String text) {
        return text.matches("out_[0-9a-f]{32}");
    }

    static OutingId random() {
        return new OutingId("out_" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
