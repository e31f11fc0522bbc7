package fr.passregion.wallet;

import java.time.Instant;
import java.util.UUID;

/** Names one transfer. It is derived from what caused it, so that a retry is the same transfer and not a second one. */
public record TransferId(UUID value) {

    /** The identity of the transfer that has this one name, whoever computes it and however often. */
    public static TransferId of(String first, Object... rest) {
        return new TransferId(NamedUuid.of("transfer", first, rest));
    }

    /** The same, beginning with an instant: transfers booked one after the other lie side by side in the index. */
    static TransferId at(Instant time, String first, Object... rest) {
        return new TransferId(NamedUuid.at(time, "transfer", first, rest));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
