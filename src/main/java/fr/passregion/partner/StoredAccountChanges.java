package fr.passregion.partner;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.AccountId;
import fr.passregion.partner.AccountChangeDecided.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of account, each act in the trail and told. Of two who decide at once the second finds it decided. */
@Service
@Transactional
class StoredAccountChanges implements AccountChanges {

    private final AccountChangeRows rows;
    private final Network network;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredAccountChanges(
            AccountChangeRows rows, Network network, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.network = network;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Asked ask(PartnerId partner, BankDetails wanted, AccountId by) {
        network.lock(partner);
        if (network.bankDetails(partner).filter(wanted::equals).isPresent()) return new Asked.SameAccount();
        var earlier = rows.waitingOf(partner);
        if (earlier.isPresent()) return new Asked.OneWaits(earlier.get());
        var change = new AccountChange(UUID.randomUUID(), partner, wanted, by, clock.instant());
        rows.insert(change);
        record("partner.account_change_asked", partner, null);
        events.publishEvent(new AccountChangeAsked(change.id(), partner, wanted.masked(), by));
        return new Asked.Waiting(change);
    }

    @Override
    public Decision confirm(PartnerId partner, UUID change, AccountId by) {
        var waiting = locked(partner, change);
        if (waiting.isEmpty()) return Decision.NOT_WAITING;
        if (waiting.get().askedBy().equals(by)) return Decision.SAME_PERSON;
        network.pay(partner, waiting.get().wanted());
        return decide(waiting.get(), by, Outcome.CONFIRMED, null);
    }

    @Override
    public Decision withdraw(PartnerId partner, UUID change, AccountId by) {
        return locked(partner, change)
                .map(waiting -> decide(waiting, by, Outcome.WITHDRAWN, null))
                .orElse(Decision.NOT_WAITING);
    }

    @Override
    public Decision refuse(PartnerId partner, UUID change, AccountId by, String why) {
        return locked(partner, change)
                .map(waiting -> decide(waiting, by, Outcome.REFUSED, why))
                .orElse(Decision.NOT_WAITING);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountChange> waitingOf(PartnerId partner) {
        return rows.waitingOf(partner);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PartnerId> unpaidMeanwhile() {
        return rows.partnersWaiting();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccountChange> waiting(int limit) {
        return rows.waiting(limit);
    }

    private Optional<AccountChange> locked(PartnerId partner, UUID change) {
        network.lock(partner);
        return rows.waitingOf(partner).filter(waiting -> waiting.id().equals(change));
    }

    private Decision decide(AccountChange change, AccountId by, Outcome outcome, @Nullable String why) {
        rows.decide(change.id(), by, outcome, why);
        var act = switch (outcome) {
            case CONFIRMED -> "partner.account_change_confirmed";
            case WITHDRAWN -> "partner.account_change_withdrawn";
            case REFUSED -> "partner.account_change_refused";
        };
        record(act, change.partner(), why);
        events.publishEvent(new AccountChangeDecided(change.id(), change.partner(), outcome));
        return Decision.DONE;
    }

    private void record(String act, PartnerId partner, @Nullable String why) {
        audit.record(act, "partner:" + partner, why);
    }
}
