package fr.passregion.identity;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id. A hash costs memory and time on purpose: no more run at once than there are cores, so
 * that a flood of sign-ins waits instead of exhausting the machine.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = hash("no account has this password");

    String hash(String password) {
        return onACore(() -> argon2.encode(password));
    }

    /** Compares at the same cost whether there is a hash or not, so that time tells nothing about accounts. */
    boolean match(String typed, @Nullable String hash) {
        var same = onACore(() -> argon2.matches(typed, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    private <T> T onACore(Supplier<T> work) {
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
