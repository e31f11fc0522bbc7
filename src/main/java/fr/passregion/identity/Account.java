package fr.passregion.identity;

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
        List<Grant> grants) {

    /** How a login is found however it is typed: small letters, and a dossier number without its separators. */
    static String key(String login) {
        var plain = login.strip().toLowerCase(Locale.ROOT);
        return plain.contains("@") ? plain : plain.replaceAll("[\\s.\\-–]", "");
    }

    SignedIn signedIn() {
        return new SignedIn(id, login, displayName, grants);
    }

    SignedIn onlyActivating() {
        return new SignedIn(id, login, displayName, List.of(new Grant(Role.ACTIVATION_ONLY, null)));
    }
}
