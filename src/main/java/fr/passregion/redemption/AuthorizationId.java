package fr.passregion.redemption;

import java.util.UUID;

/** Names one authorization, outwardly: {@code aut_…}. */
public record AuthorizationId(String value) {

    static boolean isId(String text) {
        return text.matches("aut_[0-9a-f]{32}");
    }

    static AuthorizationId random() {
        return new AuthorizationId("aut_" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
