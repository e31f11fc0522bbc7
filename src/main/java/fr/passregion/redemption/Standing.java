package fr.passregion.redemption;

import fr.passregion.shared.Amount;
import fr.passregion.shared.Money;
import java.util.List;

/** What is left of a debit after its refunds, which stand beside it in the order in which they were made. */
public record Standing(Redemption debit, List<Refund> refunds) {

    /** How much of a debit was given back, « état d’un débit ». */
    public enum Status {
        BOOKED,
        PARTLY_REFUNDED,
        REFUNDED
    }

    /** A part of a debit that goes back, with what goes back of each side's money. */
    public record Part(Amount amount, Money holderShare, Money reimbursable) {}

    public Standing {
        refunds = List.copyOf(refunds);
    }

    public Status status() {
        if (refunds.isEmpty()) return Status.BOOKED;
        return left().isZero() ? Status.REFUNDED : Status.PARTLY_REFUNDED;
    }

    public Amount refunded() {
        return refunds.stream()
                .map(Refund::refunded)
                .reduce(Amount.none(debit.debited().unit()), Amount::plus);
    }

    public Amount left() {
        return debit.debited().minus(refunded());
    }

    /** What the Region owes or has paid for it, refunds taken off. */
    public Money reimbursable() {
        return debit.reimbursable()
                .minus(Money.sum(refunds.stream().map(Refund::reimbursable).toList()));
    }

    /** What the holder had paid at the till and not got back. */
    public Money holderPaid() {
        return debit.holderPays()
                .minus(Money.sum(refunds.stream().map(Refund::holderShare).toList()));
    }

    /**
     * What goes back with this amount: each side's money in proportion to all that was given back until then, so that
     * parts which make up the whole give back every cent.
     */
    public Part part(Amount amount) {
        var then = refunded().plus(amount).quantity();
        return new Part(
                amount,
                share(debit.holderPays(), then).minus(debit.holderPays().minus(holderPaid())),
                share(debit.reimbursable(), then).minus(debit.reimbursable().minus(reimbursable())));
    }

    private Money share(Money whole, long refunded) {
        return Money.cents(
                Math.multiplyExact(whole.cents(), refunded) / debit.debited().quantity());
    }
}
