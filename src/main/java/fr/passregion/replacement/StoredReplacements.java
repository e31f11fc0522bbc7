package fr.passregion.replacement;

import fr.passregion.audit.AuditTrail;
import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.card.Remakes;
import fr.passregion.card.Remakes.WaitsFor;
import fr.passregion.replacement.Proposal.Payer;
import fr.passregion.replacement.Remake.State;
import fr.passregion.replacement.Replacements.Declared.ChoosePayer;
import fr.passregion.replacement.Replacements.Declared.Done;
import fr.passregion.replacement.Replacements.Declared.NoSuchCard;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Replacements in their table. Locks are taken in one order: cards, the new one first where there is one, then the benefit. */
@Component
class StoredReplacements implements Replacements {

    private final Payers payers;
    private final RemakeRows rows;
    private final Cards cards;
    private final Remakes remakes;
    private final RemakeFees fees;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionOperations transaction;

    StoredReplacements(
            Payers payers,
            RemakeRows rows,
            Cards cards,
            Remakes remakes,
            RemakeFees fees,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.payers = payers;
        this.rows = rows;
        this.cards = cards;
        this.remakes = remakes;
        this.fees = fees;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Proposal> proposal(HolderId holder) {
        return payers.proposal(holder);
    }

    @Override
    public Declared declare(Declaration asked) {
        return transaction.execute(status -> {
            var outcome = declareNow(asked);
            if (!(outcome instanceof Done)) status.setRollbackOnly();
            return outcome;
        });
    }

    private Declared declareNow(Declaration asked) {
        var lost = payers.losable(asked.holder()).filter(card -> card.id().equals(asked.card()));
        var proposal = payers.proposal(asked.holder());
        if (lost.isEmpty() || proposal.isEmpty()) return new NoSuchCard();
        var payer = Optional.ofNullable(asked.payer()).flatMap(proposal.get()::payer);
        if (payer.isEmpty()
                && (asked.payer() != null || !proposal.get().payers().isEmpty()))
            return new ChoosePayer(proposal.get());
        var waitsFor = proposal.get().mustWait() ? WaitsFor.ITS_FEE : WaitsFor.THE_NEXT_BATCH;
        var ordered = remakes.begin(lost.get(), waitsFor);
        if (ordered.isEmpty()) return new NoSuchCard();
        var remake = remake(asked, proposal.get(), payer.orElse(null), ordered.get());
        if (payer.isPresent() && !fees.hold(remake)) return new ChoosePayer(proposalAgain(proposal.get(), asked));
        rows.add(remake);
        audit.record("card.declared", subject(asked.holder()), asked.why());
        events.publishEvent(new CardDeclared(remake));
        return new Done(remake);
    }

    /** Somebody has just taken from that benefit: what can pay now. */
    private Proposal proposalAgain(Proposal stale, Declaration asked) {
        return new Proposal(stale.card(), stale.fee(), payers.ableToPay(asked.holder(), stale.fee()));
    }

    private Remake remake(Declaration asked, Proposal proposal, @Nullable Payer payer, Card ordered) {
        var now = now();
        return new Remake(
                UUID.randomUUID(),
                asked.holder(),
                asked.reason(),
                asked.card(),
                ordered.id(),
                proposal.fee(),
                payer == null ? null : payer.benefit(),
                false,
                proposal.mustWait() ? State.FEE_DUE : State.ORDERED,
                now,
                now);
    }

    @Override
    @Transactional
    public boolean withdraw(HolderId holder, String why) {
        var open = latestOf(holder).filter(Remake::canBeWithdrawn);
        if (open.isEmpty()) return false;
        var undone =
                remakes.undo(card(open.get().orderedCard()), card(open.get().lostCard()));
        if (!undone) return false;
        fees.release(open.get());
        var withdrawn = open.get().become(State.WITHDRAWN, now());
        rows.change(withdrawn);
        audit.record("card.declaration_withdrawn", subject(holder), why);
        events.publishEvent(new DeclarationWithdrawn(withdrawn));
        return true;
    }

    @Override
    @Transactional
    public boolean waiveFee(HolderId holder, String why) {
        var due = latestOf(holder).filter(remake -> remake.state() == State.FEE_DUE);
        if (due.isEmpty() || !remakes.settleFee(card(due.get().orderedCard()))) return false;
        var free = due.get().free(now());
        rows.change(free);
        audit.record("card.fee_waived", subject(holder), why);
        events.publishEvent(new FeeSettled(free));
        return true;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean overtake(HolderId holder, String why) {
        var open = latestOf(holder).filter(Remake::canBeWithdrawn);
        if (open.isEmpty()) return false;
        remakes.settleFee(card(open.get().orderedCard()));
        cards.block(card(open.get().lostCard()), why);
        fees.release(open.get());
        rows.change(open.get().become(State.OVERTAKEN, now()));
        audit.record("card.fee_waived", subject(holder), why);
        return true;
    }

    @Override
    public Optional<Remake> latestOf(HolderId holder) {
        return rows.allOf(holder).stream().findFirst();
    }

    @Override
    public List<Remake> allOf(HolderId holder) {
        return rows.allOf(holder);
    }

    private Card card(UUID id) {
        return cards.find(id).orElseThrow();
    }

    private static String subject(HolderId holder) {
        return "holder:" + holder;
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
