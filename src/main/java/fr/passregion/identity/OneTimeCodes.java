package fr.passregion.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of six digits, good for ten minutes and three tries. */
@Component
class OneTimeCodes {

    private static final int POSSIBLE = 1_000_000;
    private static final int TRIES = 3;
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    /** What a typed code is worth. */
    enum Check {
        RIGHT,
        WRONG,
        /** There is none, it is too old, or it was tried too often. */
        NO_LONGER_GOOD
    }

    private final JdbcClient database;
    private final Passwords passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(JdbcClient database, Passwords passwords, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    void issue(Account account) {
        var code = "%06d".formatted(random.nextInt(POSSIBLE));
        var expiry = OffsetDateTime.now(clock).plus(LIFETIME);
        database.sql("""
                        insert into identity.one_time_code (account_id, hash, expires_at, tries_left)
                        values (:account, :hash, :expiry, :tries)
                        on conflict (account_id) do update set
                            hash = excluded.hash, expires_at = excluded.expires_at, tries_left = excluded.tries_left
                        """)
                .param("account", account.id().value())
                .param("hash", passwords.hash(code))
                .param("expiry", expiry)
                .param("tries", TRIES)
                .update();
        events.publishEvent(new OneTimeCodeIssued(account.id(), account.email(), code, expiry.toInstant()));
    }

    /** Uses up one try, before comparing. */
    Check check(AccountId account, String typed) {
        return database.sql("""
                        update identity.one_time_code set tries_left = tries_left - 1
                        where account_id = :account and tries_left > 0 and expires_at > :now
                        returning hash
                        """)
                .param("account", account.value())
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .optional()
                .map(hash -> passwords.match(typed, hash) ? Check.RIGHT : Check.WRONG)
                .orElse(Check.NO_LONGER_GOOD);
    }

    void forget(AccountId account) {
        database.sql("delete from identity.one_time_code where account_id = :account")
                .param("account", account.value())
                .update();
    }
}
