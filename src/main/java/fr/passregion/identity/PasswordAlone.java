package fr.passregion.identity;

/**
 * Says for whom a password is enough although they work here: for nobody, save where the demonstration hands the login and
 * the password out to everybody, and a second factor would keep nothing.
 */
public interface PasswordAlone {

    boolean suffices(AccountId account);
}
