package fr.passregion.identity;

import org.springframework.stereotype.Component;

/** Asks somebody who is signed in for their password again, before what must not be done on a phone left on a table. */
@Component
public class PasswordProof {

    /** What a typed password is worth. */
    public enum Answer {
        RIGHT,
        WRONG,
        /** Too many wrong ones, here or on the sign-in page: wait a quarter of an hour. */
        TOO_MANY
    }

    private final StoredAccounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;

    PasswordProof(StoredAccounts accounts, Passwords passwords, Attempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    public Answer of(AccountId id, String typed) {
        var account = accounts.load(id).orElseThrow();
        var key = Account.key(account.login());
        if (!attempts.count(Attempts.Kind.ACCOUNT, key)) return Answer.TOO_MANY;
        if (!passwords.match(typed, account.passwordHash())) return Answer.WRONG;
        attempts.forget(Attempts.Kind.ACCOUNT, key);
        return Answer.RIGHT;
    }
}
