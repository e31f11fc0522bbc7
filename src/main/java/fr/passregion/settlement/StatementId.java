package fr.passregion.settlement;

import java.io.Serializable;
import java.util.UUID;

/** Names one statement, outwardly: {@code sta_…}. */
public record StatementId(String value) implements Serializable {

    static StatementId random() {
        return new StatementId("sta_" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
