package fr.passregion.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One stored account with what it may do. */
record Account(
        AccountId id,
        String login,
        String displayName,
        String email,
        @Nullable String passwordHash,
        Instant openedAt,
        List<Grant> grants) {

    /** How a login is found however it is typed; a dossier number also without its separators, O as 0, I and L as 1. */
    static String key(String login) {
        var plain = login.strip().toLowerCase(Locale.ROOT);
        if (plain.contains("@")) return plain;
        return plain.replaceAll("[\\s\\u00A0\\u202F.–-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    SignedIn signedIn() {
        return new SignedIn(id, login, displayName, grants);
    }

    /** The same person before all is proved: with none of their roles, but that one. */
    SignedIn halfIn(Role role) {
        return new SignedIn(id, login, displayName, List.of(new Grant(role, null)));
    }
}
