package fr.passregion.identity;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.EmailChangeBook.Change;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another e-mail address for an account (ACC-01, ACC-04). Both mailboxes have a word: the new one confirms within a day, or
 * nothing changes; the former can undo everything within a week, even what took effect, and then chooses a new password,
 * since whoever asked knew the old one.
 */
@Component
public class EmailChanges {

    static final Duration CONFIRMABLE = Duration.ofDays(1);
    static final Duration UNDOABLE = Duration.ofDays(7);

    /** What became of the wish. */
    public enum Asked {
        /** Both addresses were written to. */
        WAITING,
        /** It is the present address already. */
        SAME,
        /** Too often today. */
        TOO_MANY
    }

    private final EmailChangeBook book;
    private final StoredAccounts accounts;
    private final StoredCredentials credentials;
    private final PasswordResets resets;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmailChanges(
            EmailChangeBook book,
            StoredAccounts accounts,
            StoredCredentials credentials,
            PasswordResets resets,
            Attempts attempts,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.credentials = credentials;
        this.resets = resets;
        this.attempts = attempts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes to both addresses. Whether the new one is somebody else's already is neither checked nor told.
     *
     * @param why the reason an agent gives, or null where its owner asks
     */
    @Transactional
    public Asked ask(AccountId id, String wanted, @Nullable String why) {
        var account = accounts.lock(id).orElseThrow();
        if (account.email().equalsIgnoreCase(wanted)) return Asked.SAME;
        if (!attempts.count(Attempts.Kind.EMAIL_CHANGE, id.toString())) return Asked.TOO_MANY;
        var confirm = OpaqueKey.draw();
        var undo = OpaqueKey.draw();
        var now = clock.instant();
        var change = new Change(0, id, account.email(), wanted, now.plus(CONFIRMABLE), now.plus(UNDOABLE));
        book.write(change, confirm, undo);
        trail.record("account.email_change_asked", "account:" + id, why);
        events.publishEvent(new EmailChangeAsked(
                id,
                account.email(),
                wanted,
                new EmailChangeAsked.Links(confirm.text(), undo.text()),
                change.confirmableUntil(),
                change.undoableUntil()));
        return Asked.WAITING;
    }

    /** The address that waits for its confirmation, if one does. */
    public Optional<String> waitingOf(AccountId id) {
        return book.waitingOf(id).map(Change::wanted);
    }

    /** Gives up the wish that waits, on its owner's word. */
    @Transactional
    public void giveUp(AccountId id) {
        book.forgetWaitingOf(id);
    }

    public boolean canConfirm(String link) {
        return OpaqueKey.parse(link).flatMap(book::toConfirm).isPresent();
    }

    /** Lets the new address take effect; false where the link is no longer good. */
    @Transactional
    public boolean confirm(String link) {
        var asked = OpaqueKey.parse(link).flatMap(book::toConfirm);
        if (asked.isEmpty()) return false;
        var account = accounts.lock(asked.get().account()).orElseThrow();
        var change = OpaqueKey.parse(link).flatMap(book::toConfirm);
        if (change.isEmpty()) return false;
        book.confirm(change.get());
        moveTo(change.get().wanted(), account);
        trail.record("account.email_changed", "account:" + account.id(), null);
        return true;
    }

    public boolean canUndo(String link) {
        return OpaqueKey.parse(link).flatMap(book::toUndo).isPresent();
    }

    /**
     * Puts the former address back, signs everybody out and leaves the former password worthless; answers with the link that
     * chooses a new one, or nothing where this link is no longer good.
     */
    @Transactional
    public Optional<String> undo(String link) {
        var asked = OpaqueKey.parse(link).flatMap(book::toUndo);
        if (asked.isEmpty()) return Optional.empty();
        var account = accounts.lock(asked.get().account()).orElseThrow();
        return OpaqueKey.parse(link).flatMap(book::toUndo).map(change -> undo(change, account));
    }

    private String undo(Change change, Account account) {
        book.forgetFrom(change);
        if (!account.email().equals(change.former())) moveTo(change.former(), account);
        trail.record("account.email_change_undone", "account:" + account.id(), null);
        accounts.setPassword(account.id(), OpaqueKey.draw().text());
        credentials.forgetAllOf(account.id());
        return resets.draw(account.id()).text();
    }

    private void moveTo(String email, Account account) {
        accounts.changeEmail(account.id(), email);
        resets.forgetThoseOf(account.id());
        events.publishEvent(new EmailChanged(account.id(), account.email(), email, clock.instant()));
    }
}
