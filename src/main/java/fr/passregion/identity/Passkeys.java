package fr.passregion.identity;

import fr.passregion.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Clés d'accès »: what opens an account by the lock of a phone or computer, in place of the password, for whoever wishes. */
@Component
public class Passkeys {

    static final int LONGEST_LABEL = 60;

    /**
     * One of somebody's passkeys.
     *
     * @param handle names it on a page; it opens nothing
     */
    public record Passkey(String handle, String label, Instant addedAt, Instant lastUsed) {}

    private final StoredCredentials credentials;
    private final StoredAccounts accounts;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passkeys(
            StoredCredentials credentials,
            StoredAccounts accounts,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<Passkey> of(AccountId account) {
        return credentials.of(account).stream().map(Passkeys::shown).toList();
    }

    /** Names one otherwise; one of somebody else is left alone. */
    @Transactional
    public void rename(AccountId account, String handle, String label) {
        var wished = label.strip();
        if (wished.isEmpty() || wished.length() > LONGEST_LABEL) throw new IllegalArgumentException("No such label");
        credential(handle).ifPresent(credential -> credentials.rename(account, credential, wished));
    }

    /** Takes one away; one of somebody else is left alone. */
    @Transactional
    public void remove(AccountId account, String handle) {
        var label = of(account).stream()
                .filter(passkey -> passkey.handle().equals(handle))
                .map(Passkey::label)
                .findFirst();
        if (label.isPresent()
                && credential(handle)
                        .filter(found -> credentials.remove(account, found))
                        .isPresent()) tell(account, label.get(), PasskeyChanged.What.REMOVED);
    }

    /** Called in the transaction that stored it. */
    void added(AccountId account, CredentialRecord credential) {
        tell(account, credential.getLabel(), PasskeyChanged.What.ADDED);
    }

    private void tell(AccountId account, String label, PasskeyChanged.What what) {
        trail.record(
                switch (what) {
                    case ADDED -> "account.passkey_added";
                    case REMOVED -> "account.passkey_removed";
                },
                "account:" + account,
                null);
        var email = accounts.load(account).orElseThrow().email();
        events.publishEvent(new PasskeyChanged(account, email, label, what, clock.instant()));
    }

    private static Optional<Bytes> credential(String handle) {
        try {
            return Optional.of(Bytes.fromBase64(handle));
        } catch (IllegalArgumentException isNone) {
            return Optional.empty();
        }
    }

    private static Passkey shown(CredentialRecord credential) {
        return new Passkey(
                credential.getCredentialId().toBase64UrlString(),
                credential.getLabel(),
                credential.getCreated(),
                credential.getLastUsed());
    }
}
