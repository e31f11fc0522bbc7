package fr.passregion.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts tries in the database, where all nodes see them, and closes after too many. A try is counted before it is
 * judged, so that tries made at once are all counted; one that proves right is taken back.
 */
@Component
class Attempts implements Throttle {

    /** What is counted: how many tries within the window, after which it closes for as long as the window. */
    enum Kind {
        ACCOUNT(10, Duration.ofMinutes(15)),
        ADDRESS(100, Duration.ofMinutes(15)),
        /** Birth dates typed for one account: too few to find one among some 1,500. An e-mail opens this way in again. */
        FIRST_SECRET(5, Duration.ofDays(30)),
        /** Birth dates typed wrong for any account: the breaker against trying a few on each of many. */
        ALL_FIRST_SECRETS(500, Duration.ofMinutes(15)),
        /** One-time codes sent to one account. */
        CODE(5, Duration.ofHours(1)),
        /** E-mails asked for under one login or address, known or not. */
        RECOVERY(3, Duration.ofHours(1)),
        /** The same from one network address: a school's, perhaps. */
        RECOVERY_ADDRESS(100, Duration.ofHours(1)),
        /** Links to choose a password sent to one account, by whatever name it was asked for. */
        RESET_LINK(6, Duration.ofDays(1)),
        /** Other e-mail addresses wished for one account: each writes to somebody. */
        EMAIL_CHANGE(5, Duration.ofDays(1)),
        /** Codes of the second factor, typed after the right password. */
        SECOND_FACTOR(5, Duration.ofMinutes(15)),
        /** The same over a day: twenty guesses among a million codes, of which three count. */
        SECOND_FACTOR_DAY(20, Duration.ofDays(1)),
        /** E-mails that say that somebody guesses. */
        SECOND_FACTOR_TOLD(1, Duration.ofDays(1)),
        /** Answers given to the helpdesk for one account. */
        IDENTITY_CHECK(5, Duration.ofDays(1));

        private final int limit;
        private final Duration window;

        Kind(int limit, Duration window) {
            this.limit = limit;
            this.window = window;
        }
    }

    private final JdbcClient database;
    private final Clock clock;

    Attempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts one more try; false where it is one too many, or came while closed. */
    boolean count(Kind kind, String key) {
        return allows(new Limit(kind.name(), kind.limit, kind.window), key);
    }

    @Override
    public boolean allows(Limit limit, String key) {
        var now = OffsetDateTime.now(clock);
        return database.sql("""
                        insert into identity.attempts as a (kind, key, counted, since)
                        values (:kind, :key, 1, :now)
                        on conflict (kind, key) do update set
                            counted = case when a.since > :windowStart then a.counted + 1 else 1 end,
                            since = case when a.since > :windowStart then a.since else :now end,
                            closed_until = case
                                when a.closed_until > :now then a.closed_until
                                when a.since > :windowStart and a.counted + 1 > :limit
                                    then cast(:now as timestamptz) + cast(:window as interval)
                                end
                        returning closed_until is null
                        """)
                .param("kind", limit.name())
                .param("key", DigestUtils.sha256(key))
                .param("now", now)
                .param("windowStart", now.minus(limit.within()))
                .param("limit", limit.tries())
                .param("window", limit.within().toString())
                .query(Boolean.class)
                .single();
    }

    /** Takes back the last counted try. */
    void takeBack(Kind kind, String key) {
        database.sql("""
                        update identity.attempts set counted = counted - 1
                        where kind = :kind and key = :key and counted > 0
                        """)
                .param("kind", kind.name())
                .param("key", DigestUtils.sha256(key))
                .update();
    }

    void forget(Kind kind, String key) {
        database.sql("delete from identity.attempts where kind = :kind and key = :key")
                .param("kind", kind.name())
                .param("key", DigestUtils.sha256(key))
                .update();
    }
}
