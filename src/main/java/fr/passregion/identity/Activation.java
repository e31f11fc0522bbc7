package fr.passregion.identity;

import fr.passregion.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an account that was opened without a password gets one (ACC-02): a code sent to the address given with the order
 * proves who is there, then a real password is chosen, after which the birth date opens nothing any more.
 */
@Component
public class Activation {

    /** What became of a code and a password. */
    public sealed interface Outcome {

        record Done(SignedIn person) implements Outcome {}

        /** The code was not tried. */
        record WeakPassword(PasswordRules.Weakness why) implements Outcome {}

        record WrongCode() implements Outcome {}

        record CodeNoLongerGood() implements Outcome {}
    }

    private final StoredAccounts accounts;
    private final OneTimeCodes codes;
    private final PasswordRules rules;
    private final Attempts attempts;
    private final AuditTrail trail;

    Activation(StoredAccounts accounts, OneTimeCodes codes, PasswordRules rules, Attempts attempts, AuditTrail trail) {
        this.accounts = accounts;
        this.codes = codes;
        this.rules = rules;
        this.attempts = attempts;
        this.trail = trail;
    }

    /** Sends a code, in place of any former one; false where too many were asked for. */
    @Transactional
    public boolean sendCode(AccountId id) {
        if (!attempts.count(Attempts.Kind.CODE, id.toString())) return false;
        accounts.load(id).filter(account -> account.passwordHash() == null).ifPresent(codes::issue);
        return true;
    }

    @Transactional
    public Outcome finish(AccountId id, String code, String password) {
        var account = accounts.load(id).orElseThrow();
        var weakness = rules.weaknessOf(password, account.login());
        if (weakness.isPresent()) return new Outcome.WeakPassword(weakness.get());
        return switch (codes.check(id, code)) {
            case WRONG -> new Outcome.WrongCode();
            case NO_LONGER_GOOD -> new Outcome.CodeNoLongerGood();
            case RIGHT -> choose(account, password);
        };
    }

    private Outcome choose(Account account, String password) {
        codes.forget(account.id());
        if (!accounts.activate(account.id(), password)) return new Outcome.CodeNoLongerGood();
        trail.record("account.activated", "account:" + account.id(), null);
        return new Outcome.Done(account.signedIn());
    }
}
