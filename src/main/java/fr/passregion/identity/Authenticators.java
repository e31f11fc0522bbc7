package fr.passregion.identity;

import fr.passregion.secrets.SecretBox;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets that accounts share with authenticator apps, sealed in PostgreSQL. */
@Component
class Authenticators {

    /** As long as the hash of the algorithm, as RFC 4226 wishes it. */
    private static final int SECRET_BYTES = 20;
    /** A secret that was shown and not used is drawn anew afterwards. */
    private static final Duration OFFER_LIFETIME = Duration.ofMinutes(30);

    private final JdbcClient database;
    private final SecretBox box;
    private final Clock clock;
    private final WorldTime world;
    private final SecureRandom random = new SecureRandom();

    Authenticators(JdbcClient database, SecretBox box, Clock clock, WorldTime world) {
        this.database = database;
        this.box = box;
        this.clock = clock;
        this.world = world;
    }

    /** Since when the account has one. */
    Optional<Instant> confirmedAt(AccountId account) {
        return database.sql("select confirmed_at from identity.authenticator where account_id = :account")
                .param("account", account.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** A secret to scan: the same for half an hour, so that a page that is loaded again still fits the app. */
    byte[] offer(AccountId account) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var sealed = database.sql("""
                        insert into identity.authenticator_offer as o (account_id, sealed, offered_at)
                        values (:account, :sealed, :now)
                        on conflict (account_id) do update set
                            sealed = case when o.offered_at > :since then o.sealed else excluded.sealed end,
                            offered_at = case when o.offered_at > :since then o.offered_at else excluded.offered_at end
                        returning sealed
                        """)
                .param("account", account.value())
                .param("sealed", box.seal(secret, label(account)))
                .param("now", OffsetDateTime.now(clock))
                .param("since", OffsetDateTime.now(clock).minus(OFFER_LIFETIME))
                .query(byte[].class)
                .single();
        return box.open(sealed, label(account));
    }

    /** Takes the offered secret for good, in place of any former one, if the code is one of its own. */
    boolean confirm(AccountId account, String code) {
        var offered = database.sql("""
                        select sealed from identity.authenticator_offer
                        where account_id = :account and offered_at > :since for update
                        """)
                .param("account", account.value())
                .param("since", OffsetDateTime.now(clock).minus(OFFER_LIFETIME))
                .query(byte[].class)
                .optional();
        if (offered.isEmpty()) return false;
        var step = OneTimeSteps.stepOf(code, box.open(offered.get(), label(account)), world.now());
        if (step.isEmpty()) return false;
        keep(account, offered.get(), step.getAsLong());
        return true;
    }

    private void keep(AccountId account, byte[] sealed, long step) {
        database.sql("""
                        with taken as (delete from identity.authenticator_offer where account_id = :account)
                        insert into identity.authenticator (account_id, sealed, last_step, confirmed_at)
                        values (:account, :sealed, :step, :now)
                        on conflict (account_id) do update set
                            sealed = excluded.sealed, last_step = excluded.last_step, confirmed_at = excluded.confirmed_at
                        """)
                .param("account", account.value())
                .param("sealed", sealed)
                .param("step", step)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Whether the code is right, and is the first of its step to come: of two at once, one. */
    boolean accepts(AccountId account, String code) {
        var step = database.sql("select sealed from identity.authenticator where account_id = :account")
                .param("account", account.value())
                .query(byte[].class)
                .optional()
                .map(seal -> OneTimeSteps.stepOf(code, box.open(seal, label(account)), world.now()));
        return step.isPresent()
                && step.get().isPresent()
                && useUp(account, step.get().getAsLong());
    }

    private boolean useUp(AccountId account, long step) {
        return database.sql("""
                        update identity.authenticator set last_step = :step
                        where account_id = :account and last_step < :step
                        """)
                        .param("account", account.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    void forget(AccountId account) {
        database.sql("""
                        with offered as (delete from identity.authenticator_offer where account_id = :account)
                        delete from identity.authenticator where account_id = :account
                        """).param("account", account.value()).update();
    }

    private static String label(AccountId account) {
        return "authenticator:" + account;
    }
}
