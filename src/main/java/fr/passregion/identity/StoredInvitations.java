package fr.passregion.identity;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.Throttle.Limit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invitations, each act in the trail. The link leaves in an e-mail and is nowhere else. */
@Component
class StoredInvitations implements Invitations {

    private static final Limit OF_ONE_PERSON = new Limit("INVITATION", 60, Duration.ofDays(1));

    private final InvitationRows rows;
    private final StoredAccounts accounts;
    private final IncompatibleRoles incompatible;
    private final PasswordRules rules;
    private final Throttle throttle;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    StoredInvitations(
            InvitationRows rows,
            StoredAccounts accounts,
            IncompatibleRoles incompatible,
            PasswordRules rules,
            Throttle throttle,
            Sessions sessions,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.accounts = accounts;
        this.incompatible = incompatible;
        this.rules = rules;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
    }

    @Override
    @Transactional
    public Sending invite(Wish wish) {
        var known = accounts.loadByLogin(wish.email());
        if (known.filter(account -> incompatible.with(account, wish.roles())).isPresent()) return Sending.NOT_TOGETHER;
        if (!throttle.allows(OF_ONE_PERSON, wish.by().toString())) return Sending.TOO_MANY;
        var link = OpaqueKey.draw();
        var id = rows.write(wish, link);
        audit.record("staff.invited", "invitation:" + id, null);
        events.publishEvent(new Invited(id, wish.email(), wish.name(), wish.roles(), wish.scope(), link.text()));
        return Sending.SENT;
    }

    @Override
    public List<Invitation> waitingAt(String scope) {
        return rows.at(scope);
    }

    @Override
    @Transactional
    public boolean sendAgain(String scope, UUID invitation) {
        var link = OpaqueKey.draw();
        var renewed = rows.renew(scope, invitation, link);
        renewed.ifPresent(again -> {
            audit.record("staff.invited", "invitation:" + again.id(), null);
            events.publishEvent(
                    new Invited(again.id(), again.email(), again.name(), again.roles(), scope, link.text()));
        });
        return renewed.isPresent();
    }

    @Override
    @Transactional
    public boolean withdraw(String scope, UUID invitation) {
        var withdrawn = rows.delete(scope, invitation);
        if (withdrawn) audit.record("staff.invitation_withdrawn", "invitation:" + invitation, null);
        return withdrawn;
    }

    @Override
    public Optional<Invitation> behind(String link) {
        return OpaqueKey.parse(link).flatMap(rows::behind);
    }

    @Override
    public boolean hasAccount(Invitation invitation) {
        return accounts.loadByLogin(invitation.email()).isPresent();
    }

    @Override
    @Transactional
    public Outcome accept(String link, String password) {
        var waiting = behind(link);
        if (waiting.isEmpty()) return new Outcome.LinkNoLongerGood();
        if (hasAccount(waiting.get())) return new Outcome.HasAccount();
        var weakness = rules.weaknessOf(password, waiting.get().email());
        if (weakness.isPresent()) return new Outcome.WeakPassword(weakness.get());
        return taken(link)
                .map(invitation -> {
                    var email = invitation.email();
                    var account = accounts.open(new NewAccount(email, invitation.name(), email, password, List.of()));
                    return admitted(invitation, account, email);
                })
                .orElseGet(Outcome.LinkNoLongerGood::new);
    }

    @Override
    @Transactional
    public Outcome accept(String link, SignedIn person) {
        var waiting = behind(link);
        if (waiting.isEmpty()) return new Outcome.LinkNoLongerGood();
        var account = accounts.loadByLogin(waiting.get().email());
        if (account.filter(own -> own.id().equals(person.account())).isEmpty()) return new Outcome.SomebodyElse();
        return taken(link)
                .map(invitation -> {
                    sessions.endAllOf(person.account());
                    return admitted(invitation, person.account(), person.login());
                })
                .orElseGet(Outcome.LinkNoLongerGood::new);
    }

    private Optional<Invitation> taken(String link) {
        return OpaqueKey.parse(link).flatMap(rows::take);
    }

    private Outcome admitted(Invitation invitation, AccountId account, String login) {
        invitation.roles().forEach(role -> accounts.grant(account, new Grant(role, invitation.scope())));
        audit.record("staff.joined", "account:" + account, null);
        return new Outcome.Accepted(login);
    }
}
