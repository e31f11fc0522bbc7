package fr.passregion.identity;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names one account of somebody who can sign in. */
public record AccountId(UUID value) implements Serializable {

    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    /** Reads an id as it is written; empty when it cannot be one. */
    static Optional<AccountId> parse(String text) {
        try {
            return Optional.of(new AccountId(UUID.fromString(text)));
        } catch (IllegalArgumentException isNone) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
