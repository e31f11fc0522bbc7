package fr.passregion.identity;

import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether a birth date typed as a password opens an activation (ACC-02). A few tries on each of many accounts stay below
 * every account's own limit: wrong dates are therefore also counted over all accounts, and too many close this way in,
 * and only this one, for everybody.
 */
@Component
class FirstSecrets {

    private static final Pattern LIKE_A_DATE = Pattern.compile("(\\d[\\s/.-]?){8}");
    private static final String ALL = "all";

    private final ObjectProvider<FirstSecret> knowing;
    private final IdentitySettings settings;
    private final Attempts attempts;
    private final Clock clock;

    FirstSecrets(ObjectProvider<FirstSecret> knowing, IdentitySettings settings, Attempts attempts, Clock clock) {
        this.clock = clock;
        this.knowing = knowing;
        this.settings = settings;
        this.attempts = attempts;
    }

    boolean open(String login, @Nullable Account account, String typed) {
        if (!settings.birthdateActivation() || !LIKE_A_DATE.matcher(typed).matches()) return false;
        var key = Account.key(login);
        var counted =
                attempts.count(Attempts.Kind.ALL_FIRST_SECRETS, ALL) & attempts.count(Attempts.Kind.FIRST_SECRET, key);
        if (!counted || account == null || !awaits(account) || !isKnown(account, typed)) return false;
        attempts.takeBack(Attempts.Kind.ALL_FIRST_SECRETS, ALL);
        attempts.forget(Attempts.Kind.FIRST_SECRET, key);
        return true;
    }

    /** Whether this way in is still open to it: a date that half a class knows does not wait for ever. */
    private boolean awaits(Account account) {
        var until = account.openedAt().plus(settings.birthdateActivationFor());
        return account.passwordHash() == null && clock.instant().isBefore(until);
    }

    private boolean isKnown(Account account, String typed) {
        return knowing.stream().anyMatch(module -> module.matches(account.id(), typed));
    }
}
