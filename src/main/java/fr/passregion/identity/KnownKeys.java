package fr.passregion.identity;

import fr.passregion.identity.ApiKeys.Caller;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that this machine has recognised, by their hashes, until any key is revoked. Whether one was is asked again
 * before a second has passed: a revoked key is refused within a second, on every machine.
 */
@Component
class KnownKeys {

    private static final long FRESH_NANOS = Duration.ofMillis(900).toNanos();

    /** What was recognised since the revision was read. */
    private record Memory(long revision, Map<ByteBuffer, Caller> callers) {}

    private final JdbcClient database;
    private final AtomicLong asked = new AtomicLong(System.nanoTime());
    private volatile Memory memory = new Memory(Long.MIN_VALUE, new ConcurrentHashMap<>());

    KnownKeys(JdbcClient database) {
        this.database = database;
    }

    /** Whose key has this hash; looks in the table for one that was not recognised before. */
    Optional<Caller> caller(byte[] hash, Function<byte[], Optional<Caller>> table) {
        var known = fresh().callers();
        var name = ByteBuffer.wrap(hash);
        var caller = known.get(name);
        if (caller != null) return Optional.of(caller);
        var found = table.apply(hash);
        found.ifPresent(one -> known.put(name, one));
        return found;
    }

    private Memory fresh() {
        var now = System.nanoTime();
        var last = asked.get();
        var isFresh = memory.revision() != Long.MIN_VALUE && now - last < FRESH_NANOS;
        return isFresh || !asked.compareAndSet(last, now) ? memory : askAgain();
    }

    /** Should the question fail, everything is forgotten first. */
    private Memory askAgain() {
        var before = memory;
        memory = new Memory(Long.MIN_VALUE, new ConcurrentHashMap<>());
        var revision = database.sql("select number from identity.key_revision")
                .query(Long.class)
                .single();
        memory = before.revision() == revision ? before : new Memory(revision, new ConcurrentHashMap<>());
        return memory;
    }
}
