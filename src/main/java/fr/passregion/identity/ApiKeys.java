package fr.passregion.identity;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
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

    /** Makes a key, shown once: the returned text is not kept anywhere. */
    String issue(Kind kind, String scope, String name);

    /** Makes a key with a known text; only for the demonstration's fixed keys. */
    void adopt(String key, Kind kind, String scope, String name);

    /** Whose key it is; a key that was revoked a second ago is nobody's. */
    Optional<Caller> recognise(String key);
}
