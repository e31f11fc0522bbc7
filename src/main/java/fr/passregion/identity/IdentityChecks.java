package fr.passregion.identity;

import org.springframework.stereotype.Component;

/** Counts how often the helpdesk is given answers for one account: five wrong ones close it for a day (ACC-04). */
@Component
public class IdentityChecks {

    private final Attempts attempts;

    IdentityChecks(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Counts one more, before it is judged; false where it is one too many. */
    public boolean begin(AccountId account) {
        return attempts.count(Attempts.Kind.IDENTITY_CHECK, account.toString());
    }

    public void passed(AccountId account) {
        attempts.forget(Attempts.Kind.IDENTITY_CHECK, account.toString());
    }
}
