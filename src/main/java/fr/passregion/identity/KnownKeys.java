package fr.passregion.identity;

import fr.passregion.identity.ApiKeys.Caller;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that this machine has recognised, by their hashes, until any key is revoked. Whether one was is asked again
 * before a second has passed: a revoked key is refused within a second, on every machine.
 */
@Component
class KnownKeys {

    private static final long FRESH_NANOS = Duration.ofMillis(450).toNanos();
    private static final long STALE_NANOS = Duration.ofMillis(900).toNanos();

    /** What was recognised under a revision, and when that revision was last seen to be the newest. */
    private record Memory(long revision, Map<ByteBuffer, Caller> callers, long seenAt) {
        boolean isYoungerThan(long nanos) {
            return System.nanoTime() - seenAt < nanos;
        }
    }

    private final JdbcClient database;
    private final Lock asking = new ReentrantLock();
    private volatile Memory memory =
            new Memory(Long.MIN_VALUE, new ConcurrentHashMap<>(), System.nanoTime() - STALE_NANOS);

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

    /** One asks in good time while the others go on with what they know; once it is stale, all wait for the answer. */
    private Memory fresh() {
        if (memory.isYoungerThan(FRESH_NANOS)) return memory;
        if (!memory.isYoungerThan(STALE_NANOS)) asking.lock();
        else if (!asking.tryLock()) return memory;
        try {
            if (!memory.isYoungerThan(FRESH_NANOS)) memory = askAgain();
            return memory;
        } finally {
            asking.unlock();
        }
    }

    /** Should the question fail, so does the request: nothing stale is trusted. */
    private Memory askAgain() {
        var now = System.nanoTime();
        var revision = database.sql("select number from identity.key_revision")
                .query(Long.class)
                .single();
        var known = memory.revision() == revision ? memory.callers() : new ConcurrentHashMap<ByteBuffer, Caller>();
        return new Memory(revision, known, now);
    }
}
