package fr.passregion.identity;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Keys of machines: a point of sale's ({@code prk_live_…}, {@code prk_test_…}) or an establishment's badges ({@code brk_…}). Stored hashed. */
public interface ApiKeys {

    /** What a key may be for. */
    enum Kind {
        LIVE,
        TEST,
        BADGE
    }

    /** Who calls: the kind of key and its scope, a point of sale id or a UAI. */
    record Caller(Kind kind, String scope) implements Principal {

        /** The kind of key, as the security framework and the audit trail know it. */
        public List<SimpleGrantedAuthority> authorities() {
            return List.of(new SimpleGrantedAuthority("KEY_" + kind));
        }

        @Override
        public String getName() {
            return kind + ":" + scope;
        }
    }

    /** A key as whoever made it sees it again: its beginning alone. */
    record Key(UUID id, String name, String beginning, Instant madeAt) {}

    /** Makes a key, shown once: the returned text is not kept anywhere. */
    String issue(Kind kind, String scope, String name);

    /** Makes a key with a known text; only for the demonstration's fixed keys. */
    void adopt(String key, Kind kind, String scope, String name);

    /** The keys in use of that kind and scope, the newest first. */
    List<Key> keysOf(Caller whose);

    /** Revokes a key for good; false when there is none of that kind and scope in use. */
    boolean revoke(Caller whose, UUID key);

    /** Whose key it is; a key that was revoked a second ago is nobody's. */
    Optional<Caller> recognise(String key);
}
