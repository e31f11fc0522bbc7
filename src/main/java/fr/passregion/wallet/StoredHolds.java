package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.wallet.Hold.Manner;
import fr.passregion.wallet.HoldOutcome.Held;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds in the ledger's tables. Whatever places or ends one locks the allotment's row first and then looks. */
@Component
class StoredHolds implements Holds {

    private final Allotments allotments;
    private final HoldRows rows;
    private final Ledger ledger;
    private final ExpiredHolds expired;
    private final TransactionOperations transaction;

    StoredHolds(
            Allotments allotments,
            HoldRows rows,
            Ledger ledger,
            ExpiredHolds expired,
            PlatformTransactionManager transactions) {
        this.allotments = allotments;
        this.rows = rows;
        this.ledger = ledger;
        this.expired = expired;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public HoldOutcome place(HoldOrder order) {
        return transaction.execute(status -> {
            var envelope = allotments.lock(order.allotment());
            var asked = asked(order, envelope);
            var earlier = rows.find(asked.id());
            if (earlier.isPresent()) return again(earlier.get(), asked, envelope);
            var refusal = envelope.refusal(order.amount(), ledger.today());
            if (refusal.isPresent()) return new HoldOutcome.Refused(refusal.get());
            rows.add(asked);
            return new Held(asked, envelope.availableAfter(order.amount()));
        });
    }

    private Hold asked(HoldOrder order, Envelope envelope) {
        var now = rows.now();
        return new Hold(
                HoldId.of(order.cause()),
                order.allotment(),
                envelope.holder(),
                order.payee(),
                order.amount(),
                order.cause(),
                now,
                now.plus(order.life()),
                null);
    }

    private static HoldOutcome again(Hold earlier, Hold asked, Envelope envelope) {
        var isSame = earlier.allotment().equals(asked.allotment())
                && earlier.payee().equals(asked.payee())
                && earlier.amount().equals(asked.amount());
        if (!isSame) throw new IllegalStateException("Held already, and otherwise: " + earlier + ", now " + asked);
        return new Held(earlier, envelope.available());
    }

    @Override
    public CaptureOutcome capture(HoldId id, Amount amount, Cause cause) {
        if (amount.isZero()) throw new IllegalArgumentException("A capture takes something");
        return locked(id, at -> {
            var hold = at.hold();
            if (at.ended() != null) return new CaptureOutcome.Ended(at.ended());
            if (!hold.amount().covers(amount)) return new CaptureOutcome.ExceedsHold(hold.amount());
            var payable = Account.payable(hold.payee(), amount.unit());
            var move = at.envelope().giving(TransferId.of("capture", id), payable, amount, Reason.DEBIT, cause);
            rows.end(hold, Manner.CAPTURED, move.id(), at.now());
            var booked = ledger.book(move, payable).transfer();
            var letGo = hold.amount().minus(amount);
            return new CaptureOutcome.Captured(booked, at.envelope().availableWith(letGo));
        });
    }

    @Override
    public CancelOutcome cancel(HoldId id) {
        return locked(id, at -> {
            if (at.ended() != null) return new CancelOutcome.Ended(at.ended());
            rows.end(at.hold(), Manner.CANCELLED, null, at.now());
            return new CancelOutcome.Cancelled();
        });
    }

    /** A hold as it is while its allotment is locked: nobody else ends it until the transaction does. */
    private record Standing(Hold hold, Envelope envelope, Instant now) {
        @Nullable Manner ended() {
            return hold.endedBy(now);
        }
    }

    private <T> T locked(HoldId id, Function<Standing, T> act) {
        return transaction.execute(status -> {
            var envelope = allotments.lock(known(id).allotment());
            return act.apply(new Standing(known(id), envelope, rows.now()));
        });
    }

    private Hold known(HoldId id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("No such hold: " + id));
    }

    @Override
    public int releaseExpired() {
        return expired.release();
    }

    @Override
    public Optional<Hold> find(HoldId hold) {
        return rows.find(hold);
    }
}
