package fr.passregion.settlement;

import java.io.Serializable;
import java.util.UUID;

/** Names one payment batch, outwardly: {@code bat_…}. */
public record BatchId(String value) implements Serializable {

    static BatchId random() {
        return new BatchId("bat_" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
