package fr.passregion.identity;

import java.util.List;
import java.util.Optional;

/** The accounts of everyone who can sign in: young people by dossier number, everybody else by e-mail address. */
public interface Accounts {

    /** Opens an account; a login in use already is a bug of the caller. Passwords are hashed with Argon2id. */
    AccountId open(NewAccount account);

    Optional<AccountId> byLogin(String login);

    /** The person and what they may do, as they would be signed in. */
    Optional<SignedIn> find(AccountId account);

    /** Gives a role; twice is once. A role that may not go with one already held is a bug of the caller. */
    void grant(AccountId account, Grant grant);

    /** Takes a role back, and signs its holder out everywhere. */
    void withdraw(AccountId account, Grant grant);

    /**
     * Sets a password that has passed {@link PasswordRules}; from then on no activation opens the account, and nobody
     * stays signed in to it.
     */
    void setPassword(AccountId account, String password);

    void changeEmail(AccountId account, String email);

    boolean hasPassword(AccountId account);

    /** The e-mail addresses of those who hold this role in this scope, such as a partner's managers. */
    List<String> emailsOf(Grant grant);

    /** Whether nobody has an account yet, as on a new installation. */
    boolean isEmpty();
}
