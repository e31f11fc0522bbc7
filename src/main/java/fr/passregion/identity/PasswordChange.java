package fr.passregion.identity;

import fr.passregion.audit.AuditTrail;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another password, chosen by whoever knows the present one; it signs out everywhere. */
@Component
public class PasswordChange {

    /** What became of it. */
    public sealed interface Outcome {

        /** Set; the person must be let in again where they are. */
        record Done(SignedIn person) implements Outcome {}

        record WeakPassword(PasswordRules.Weakness why) implements Outcome {}

        record NotTheirs(PasswordProof.Answer answer) implements Outcome {}
    }

    private final StoredAccounts accounts;
    private final PasswordProof proof;
    private final PasswordRules rules;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordChange(
            StoredAccounts accounts,
            PasswordProof proof,
            PasswordRules rules,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.proof = proof;
        this.rules = rules;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome of(AccountId id, String present, String wanted) {
        var account = accounts.load(id).orElseThrow();
        var answer = proof.of(id, present);
        if (answer != PasswordProof.Answer.RIGHT) return new Outcome.NotTheirs(answer);
        var weakness = rules.weaknessOf(wanted, account.login());
        if (weakness.isPresent()) return new Outcome.WeakPassword(weakness.get());
        accounts.setPassword(id, wanted);
        trail.record("account.password_changed", "account:" + id, null);
        events.publishEvent(new PasswordChanged(id, account.email(), clock.instant()));
        return new Outcome.Done(account.signedIn());
    }
}
