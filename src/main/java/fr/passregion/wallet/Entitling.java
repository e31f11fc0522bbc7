package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import java.util.Comparator;
import java.util.Map;

/** What allotments give once an enrolment has changed: the difference with what they gave is booked, either way (CAR-06). */
class Entitling {

    private final Allotments allotments;
    private final Ledger ledger;

    Entitling(Allotments allotments, Ledger ledger) {
        this.allotments = allotments;
        this.ledger = ledger;
    }

    /** In the caller's transaction, and in the order in which everybody locks. */
    void entitle(Map<AllotmentId, Amount> rights, Cause cause) {
        if (rights.isEmpty()) return;
        allotments.lockAll(rights.keySet().stream().map(AllotmentId::value).toList());
        rights.entrySet().stream()
                .sorted(Comparator.comparing(right -> right.getKey().value()))
                .forEach(right -> entitle(right.getKey(), right.getValue(), cause));
    }

    private void entitle(AllotmentId id, Amount right, Cause cause) {
        var envelope = allotments.lockWhole(id);
        if (envelope.isExpiredOn(ledger.today()))
            throw new IllegalStateException("Nothing changes after the last day: " + envelope);
        allotments.entitle(id, right);
        if (envelope.unlimited()) return;
        var missing = envelope.missingFor(right, allotments.usedOf(id));
        if (missing > 0) credit(envelope, new Amount(envelope.unit(), missing), cause);
        if (missing < 0) withdraw(envelope, new Amount(envelope.unit(), -missing), cause);
    }

    private void credit(Envelope envelope, Amount amount, Cause cause) {
        var budget = budget(envelope);
        ledger.book(envelope.receiving(TransferId.of("credit", envelope.id(), cause), budget, amount, cause), budget);
    }

    private void withdraw(Envelope envelope, Amount amount, Cause cause) {
        var budget = budget(envelope);
        var transfer = TransferId.of("withdrawal", envelope.id(), cause);
        ledger.book(envelope.giving(transfer, budget, amount, Reason.WITHDRAWAL, cause), budget);
    }

    /** A credit that comes later, such as a doubling, adds to what the allotment gives. */
    void credited(Envelope envelope, Amount amount) {
        var entitled = envelope.entitled();
        if (entitled != null)
            allotments.entitle(envelope.id(), new Amount(envelope.unit(), Math.addExact(entitled, amount.quantity())));
    }

    private static Account budget(Envelope envelope) {
        return Account.budget(envelope.benefit(), envelope.year(), envelope.unit());
    }
}
