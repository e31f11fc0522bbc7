package fr.passregion.wallet;

import java.util.UUID;

/** Names one hold. It is derived from what caused it, so that a retry is the same hold and not a second one. */
public record HoldId(UUID value) {

    public static HoldId of(Cause cause) {
        return new HoldId(NamedUuid.of("hold", cause.toString()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
