package fr.passregion.identity;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys of machines in PostgreSQL, as SHA-256: a key of 256 random bits needs no slow hash. A key is found by its
 * beginning, which staff may also see, and recognised by comparing hashes in constant time.
 */
@Component
class StoredApiKeys implements ApiKeys {

    private static final int RANDOM_BYTES = 32;
    private static final int PREFIX_LENGTH = 16;
    private static final int MAX_LENGTH = 200;

    private record Stored(byte[] hash, Caller caller) {}

    private final JdbcClient database;
    private final KnownKeys known;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StoredApiKeys(JdbcClient database, KnownKeys known, Clock clock) {
        this.database = database;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public String issue(Kind kind, String scope, String name) {
        var secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        var key = beginning(kind) + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        adopt(key, kind, scope, name);
        return key;
    }

    @Override
    public void adopt(String key, Kind kind, String scope, String name) {
        database.sql("""
                        insert into identity.api_key (id, prefix, hash, kind, scope, name, created_at)
                        values (:id, :prefix, :hash, :kind, :scope, :name, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("prefix", prefix(key))
                .param("hash", DigestUtils.sha256(key))
                .param("kind", kind.name())
                .param("scope", scope)
                .param("name", name)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    @Override
    public List<Key> keysOf(Caller whose) {
        return database.sql("""
                        select id, name, prefix, created_at from identity.api_key
                         where kind = :kind and scope = :scope and revoked_at is null order by created_at desc, id
                        """)
                .param("kind", whose.kind().name())
                .param("scope", whose.scope())
                .query(StoredApiKeys::key)
                .list();
    }

    private static Key key(ResultSet row, int number) throws SQLException {
        return new Key(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                row.getTimestamp("created_at").toInstant());
    }

    @Override
    public boolean revoke(Caller whose, UUID key) {
        return database.sql("""
                                update identity.api_key set revoked_at = :now
                                 where id = :id and kind = :kind and scope = :scope and revoked_at is null
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", key)
                        .param("kind", whose.kind().name())
                        .param("scope", whose.scope())
                        .update()
                == 1;
    }

    @Override
    public Optional<Caller> recognise(String key) {
        if (key.length() > MAX_LENGTH) return Optional.empty();
        return known.caller(DigestUtils.sha256(key), hash -> find(prefix(key), hash));
    }

    private Optional<Caller> find(String prefix, byte[] hash) {
        return database
                .sql("select hash, kind, scope from identity.api_key where prefix = :prefix and revoked_at is null")
                .param("prefix", prefix)
                .query(StoredApiKeys::stored)
                .list()
                .stream()
                .filter(stored -> MessageDigest.isEqual(stored.hash, hash))
                .findFirst()
                .map(Stored::caller);
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getBytes("hash"), new Caller(Kind.valueOf(row.getString("kind")), row.getString("scope")));
    }

    private static String beginning(Kind kind) {
        return switch (kind) {
            case LIVE -> "prk_live_";
            case TEST -> "prk_test_";
            case BADGE -> "brk_";
        };
    }

    private static String prefix(String key) {
        return key.substring(0, Math.min(PREFIX_LENGTH, key.length()));
    }
}
