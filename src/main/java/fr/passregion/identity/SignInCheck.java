package fr.passregion.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Judges what was typed on the sign-in page. A wrong password, an unknown account and an account without a password get
 * one answer, in one time; too many tries close the account and the address for a while, known or not.
 */
@Component
class SignInCheck implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final StoredAccounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final FirstSecrets firstSecrets;
    private final FactorRule rule;

    SignInCheck(
            StoredAccounts accounts,
            Passwords passwords,
            Attempts attempts,
            FirstSecrets firstSecrets,
            FactorRule rule) {
        this.rule = rule;
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.firstSecrets = firstSecrets;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var login = typed.getName();
        var secret = String.valueOf(typed.getCredentials());
        if (login.length() > LONGEST || secret.length() > LONGEST) throw wrong();
        var address = addressOf(typed);
        var open = attempts.count(Attempts.Kind.ADDRESS, address)
                & attempts.count(Attempts.Kind.ACCOUNT, Account.key(login));
        if (!open) throw new LockedException("Too many tries");
        var person = judge(login, secret);
        if (person == null) throw wrong();
        attempts.takeBack(Attempts.Kind.ADDRESS, address);
        attempts.forget(Attempts.Kind.ACCOUNT, Account.key(login));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities());
    }

    private @Nullable SignedIn judge(String login, String secret) {
        var account = accounts.loadByLoginOrNobody(login).orElse(null);
        var right = passwords.match(secret, account == null ? null : account.passwordHash());
        if (account != null && right) return rule.afterPassword(account);
        return firstSecrets.open(login, account, secret) && account != null
                ? account.halfIn(Role.ACTIVATION_ONLY)
                : null;
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("Wrong login or password");
    }

    private static String addressOf(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
