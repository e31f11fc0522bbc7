package fr.passregion.identity;

/**
 * Whoever knows what a person without a password may type at first: for a holder, their birth date. It opens the
 * activation and nothing else (ACC-02).
 */
public interface FirstSecret {

    /** Whether what was typed is this account's first secret; false for accounts it does not know. */
    boolean matches(AccountId account, String typed);
}
