package fr.passregion.privacy;

import fr.passregion.audit.AuditTrail;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Erasures that an agent decides. */
@Component
class DecidedErasures implements Erasures {

    /** The month of RGPD article 12.3. */
    private static final int MONTHS_TO_ANSWER = 1;

    private final ErasureRows rows;
    private final Forgetting forgetting;
    private final Holders holders;
    private final Cards cards;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecidedErasures(
            ErasureRows rows,
            Forgetting forgetting,
            Holders holders,
            Cards cards,
            Accounts accounts,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.forgetting = forgetting;
        this.holders = holders;
        this.cards = cards;
        this.accounts = accounts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void ask(HolderId holder, AccountId account) {
        var now = ZonedDateTime.now(clock);
        var by = now.plusMonths(MONTHS_TO_ANSWER).toInstant();
        var request = new Request(UUID.randomUUID(), holder, account, State.ASKED, now.toInstant(), by, null, null);
        if (!rows.add(request)) return;
        trail.record("account.erasure_asked", "holder:" + holder, null);
        events.publishEvent(new ErasureAsked(request));
    }

    @Override
    @Transactional
    public void withdraw(HolderId holder) {
        var request = rows.latestOf(holder);
        if (request.isEmpty() || !rows.end(request.get().id(), State.WITHDRAWN, null, clock.instant())) return;
        trail.record("account.erasure_withdrawn", "holder:" + holder, null);
    }

    @Override
    public Optional<Request> latestOf(HolderId holder) {
        return rows.latestOf(holder);
    }

    @Override
    public Optional<Request> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public List<Request> waiting() {
        return rows.waiting();
    }

    @Override
    public List<String> waits(HolderId holder, AccountId account) {
        return forgetting.waits(holder, account);
    }

    @Override
    @Transactional
    public Outcome refuse(UUID id, String why) {
        var request = rows.find(id).orElseThrow();
        if (!rows.end(id, State.REFUSED, why, clock.instant())) return Outcome.ENDED_BEFORE;
        decided("account.erasure_refused", holders.find(request.holder()).orElseThrow(), id, why);
        return Outcome.DONE;
    }

    /** Nobody is signed in any more, nor pays by a card, when it is looked at last what must end first. */
    @Override
    @Transactional
    public Outcome erase(UUID id) {
        var request = rows.find(id).orElseThrow();
        if (!rows.end(id, State.ERASED, null, clock.instant())) return Outcome.ENDED_BEFORE;
        var holder = holders.find(request.holder()).orElseThrow();
        if (!waits(holder.id(), holder.account()).isEmpty()) return waitsAfterAll();
        close(holder);
        if (!waits(holder.id(), holder.account()).isEmpty()) return waitsAfterAll();
        forgetting.forget(holder);
        decided("account.erased", holder, id, null);
        return Outcome.DONE;
    }

    private static Outcome waitsAfterAll() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Outcome.WAITS;
    }

    private void close(Holder holder) {
        accounts.withdraw(holder.account(), new Grant(Role.HOLDER, holder.id().toString()));
        cards.allOf(holder.id()).stream()
                .filter(card -> card.status() != CardStatus.BLOCKED)
                .forEach(card -> cards.block(card, "erasure"));
    }

    private void decided(String act, Holder holder, UUID request, @Nullable String why) {
        trail.record(act, "holder:" + holder.id(), why);
        events.publishEvent(new ErasureDecided(
                rows.find(request).orElseThrow(),
                holder.firstName(),
                holder.contact().email(),
                holder.language()));
    }
}
