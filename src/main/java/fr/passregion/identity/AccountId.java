package fr.passregion.identity;

import java.io.Serializable;
import java.util.UUID;

/** Names one account of somebody who can sign in. */
public record AccountId(UUID value) implements Serializable {

    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
