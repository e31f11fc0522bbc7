package fr.passregion.testing;

import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.PasswordAlone;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Lets the staff of tests in by their password, as the demonstration does, so that each test is about its own subject; save
 * those whose login begins with {@link #STRICT}, who meet what staff meet in production.
 */
public final class PasswordsAlone implements PasswordAlone {

    public static final String STRICT = "with-second-factor-";

    private final ObjectProvider<Accounts> accounts;

    PasswordsAlone(ObjectProvider<Accounts> accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean suffices(AccountId account) {
        var person = accounts.getObject().find(account).orElseThrow();
        return !person.login().startsWith(STRICT);
    }
}
