package fr.passregion.redemption;

import fr.passregion.card.CardReader.Reading;
import fr.passregion.redemption.TillDecisions.Act;
import fr.passregion.redemption.TillDecisions.Attempt;
import fr.passregion.shared.Amount;
import fr.passregion.shared.SchoolYear;
import fr.passregion.wallet.AgreedDebit;
import fr.passregion.wallet.Cause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Debits decided one after the other over the same facts: each sees what those before it took. Nothing is written before
 * all are decided.
 */
final class Round {

    /** A debit as it will be written: what the till is told, what the ledger books for it, and why. */
    record Taking(Redemption redemption, @Nullable Amount available, AgreedDebit debit, Attempt attempt) {

        RedemptionEntry entry() {
            return new RedemptionEntry(
                    redemption, available, debit.allotment().id(), debit.transfer(redemption.bookedAt()), attempt);
        }
    }

    private final Facts facts;
    private final List<Taking> takings = new ArrayList<>();
    private final Set<Reading.Recognised> spent = new HashSet<>();
    private final List<Attempt> attempts = new ArrayList<>();

    Round(Facts facts) {
        this.facts = facts;
    }

    /** Decides on a debit and takes what is agreed; the trace is kept whatever comes of it. */
    DebitOutcome debit(DebitRequest request) {
        return debit(Act.DEBIT, request);
    }

    DebitOutcome debit(Act act, DebitRequest request) {
        var trace = new Trace(request.counter(), request.benefit());
        return switch (decide(request, trace)) {
            case Decision.Refused refused -> refuse(act, request, refused.refusal(), trace);
            case Decision.Unfit unfit -> {
                attempts.add(Attempt.done(act, trace, "unfit"));
                yield new DebitOutcome.Unfit(unfit.flaw());
            }
            case Decision.Agreed agreed -> take(act, agreed.sale(), trace);
        };
    }

    /** Decides on a debit that will be promised and not taken: its changing code has served all the same. */
    Decision promise(DebitRequest request) {
        var trace = new Trace(request.counter(), request.benefit());
        var decision = decide(request, trace);
        attempts.add(
                switch (decision) {
                    case Decision.Refused refused -> {
                        facts.recognition().count(refused.refusal(), request.shown(), facts.tries());
                        yield refused(Act.AUTHORIZATION, request, refused.refusal(), trace);
                    }
                    case Decision.Unfit unfit -> Attempt.done(Act.AUTHORIZATION, trace, "unfit");
                    case Decision.Agreed agreed -> {
                        spend(agreed.sale());
                        yield Attempt.done(Act.AUTHORIZATION, trace, "held");
                    }
                });
        return decision;
    }

    private Attempt refused(Act act, DebitRequest request, Refusal refusal, Trace trace) {
        return Attempt.refused(act, trace, refusal, facts.tries().printOf(request.shown()));
    }

    private DebitOutcome refuse(Act act, DebitRequest request, Refusal refusal, Trace trace) {
        facts.recognition().count(refusal, request.shown(), facts.tries());
        attempts.add(refused(act, request, refusal, trace));
        return new DebitOutcome.Refused(refusal);
    }

    /** A changing code that served earlier in this round is not to be found in the facts. */
    private Decision decide(DebitRequest request, Trace trace) {
        var decision = Decision.on(request, facts, trace);
        return decision instanceof Decision.Agreed agreed
                        && spent.contains(agreed.sale().reading())
                ? new Decision.Refused(new Refusal.QrReplayed())
                : decision;
    }

    private DebitOutcome take(Act act, Sale sale, Trace trace) {
        var id = RedemptionIds.at(facts.now());
        var taken = sale.terms().taken();
        var allotment = facts.rights().take(sale.purse(), sale.held(), taken);
        var redemption = redemption(sale, id, allotment.year());
        var available = sale.held().unlimited() ? null : sale.held().available().minus(taken);
        var debit = new AgreedDebit(allotment, sale.payee(), taken, new Cause("redemption", id.value()));
        trace.add("booked", id);
        takings.add(new Taking(redemption, available, debit, Attempt.done(act, trace, StoredTillAttempts.BOOKED)));
        spend(sale);
        return new DebitOutcome.Booked(redemption, available);
    }

    private void spend(Sale sale) {
        if (sale.reading().step() != null) spent.add(sale.reading());
    }

    private Redemption redemption(Sale sale, RedemptionId id, SchoolYear year) {
        var request = sale.request();
        var terms = sale.terms();
        return new Redemption(
                id,
                RedemptionIds.receipt(),
                sale.bearer().id(),
                sale.place().partner(),
                sale.place().id(),
                sale.held().benefit(),
                year,
                terms.taken(),
                terms.price(),
                terms.holderPays(),
                terms.reimbursable(),
                facts.now(),
                request.reference(),
                request.counter().test());
    }

    Facts facts() {
        return facts;
    }

    List<Taking> takings() {
        return takings;
    }

    Set<Reading.Recognised> spentCodes() {
        return spent;
    }

    /** Those that took nothing; each of the others stands with what it took. */
    List<Attempt> attempts() {
        return attempts;
    }
}
