package fr.passregion.identity;

import fr.passregion.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links by which a forgotten password is replaced (ACC-03): good for half an hour, until one of them has served. Whoever
 * reads the account's mailbox chooses, as at an activation; nobody stays signed in with the former password.
 */
@Component
public class PasswordResets {

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    /** What became of a new password. */
    public sealed interface Outcome {

        /** It is set; the login is shown to sign in with. */
        record Done(String login) implements Outcome {}

        /** The link stays good. */
        record WeakPassword(PasswordRules.Weakness why) implements Outcome {}

        record LinkNoLongerGood() implements Outcome {}
    }

    private final JdbcClient database;
    private final StoredAccounts accounts;
    private final StoredCredentials credentials;
    private final PasswordRules rules;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordResets(
            JdbcClient database,
            StoredAccounts accounts,
            StoredCredentials credentials,
            PasswordRules rules,
            Attempts attempts,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.credentials = credentials;
        this.rules = rules;
        this.attempts = attempts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Has a link sent to the account's address, unless that mailbox got enough of them. */
    void offer(Account account) {
        if (!attempts.count(Attempts.Kind.RESET_LINK, account.id().toString())) return;
        var key = draw(account.id());
        var expiry = clock.instant().plus(LIFETIME);
        events.publishEvent(new PasswordForgotten(account.id(), account.email(), key.text(), expiry));
    }

    /** A link for whoever has just proved to be the account's owner. */
    OpaqueKey draw(AccountId account) {
        var key = OpaqueKey.draw();
        database.sql("insert into identity.reset_link (hash, account_id, expires_at) values (:hash, :account, :expiry)")
                .param("hash", key.hash())
                .param("account", account.value())
                .param("expiry", OffsetDateTime.now(clock).plus(LIFETIME))
                .update();
        return key;
    }

    void forgetThoseOf(AccountId account) {
        database.sql("delete from identity.reset_link where account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** Whether a link still opens the page. */
    public boolean isGood(String link) {
        return OpaqueKey.parse(link).flatMap(this::accountOf).isPresent();
    }

    /** Sets the password, signs out everywhere, takes every passkey away and opens the lock-outs of this account, as its owner is known now. */
    @Transactional
    public Outcome choose(String link, String password) {
        var owner = OpaqueKey.parse(link).flatMap(this::accountOf).flatMap(accounts::lock);
        if (owner.isEmpty()) return new Outcome.LinkNoLongerGood();
        var account = owner.get();
        if (OpaqueKey.parse(link).flatMap(this::accountOf).isEmpty()) return new Outcome.LinkNoLongerGood();
        var weakness = rules.weaknessOf(password, account.login());
        if (weakness.isPresent()) return new Outcome.WeakPassword(weakness.get());
        replace(account, password);
        return new Outcome.Done(account.login());
    }

    private void replace(Account account, String password) {
        accounts.setPassword(account.id(), password);
        credentials.forgetAllOf(account.id());
        attempts.forget(Attempts.Kind.ACCOUNT, Account.key(account.login()));
        attempts.forget(Attempts.Kind.FIRST_SECRET, Account.key(account.login()));
        trail.record("account.password_reset", "account:" + account.id(), null);
        events.publishEvent(new PasswordChanged(account.id(), account.email(), clock.instant()));
    }

    private Optional<AccountId> accountOf(OpaqueKey key) {
        return database.sql("select account_id from identity.reset_link where hash = :hash and expires_at > :now")
                .param("hash", key.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** What nobody can use any more is nobody's business. */
    void forgetExpired() {
        database.sql("delete from identity.reset_link where expires_at <= :now")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
