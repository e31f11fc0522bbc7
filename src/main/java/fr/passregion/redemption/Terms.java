package fr.passregion.redemption;

import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.partner.AgreedBenefit;
import fr.passregion.redemption.DebitOutcome.Flaw;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Money;

/** What one debit takes, what it costs, and who pays the rest: the holder now, the Region later. */
record Terms(Amount taken, Money price, Money holderPays, Money reimbursable) {

    /** Terms, or why there are none. */
    sealed interface Proposal {
        record Fair(Terms terms) implements Proposal {}

        record Refused(Refusal refusal) implements Proposal {}

        record Unfit(Flaw flaw) implements Proposal {}
    }

    static Proposal of(DebitRequest request, HeldBenefit held, AgreedBenefit agreed) {
        return switch (held.unit()) {
            case EUR -> euros(request, held);
            case TICKET, ENTRY -> pieces(request, held, agreed);
        };
    }

    private static Proposal euros(DebitRequest request, HeldBenefit held) {
        if (request.quantity() != null) return new Proposal.Unfit(Flaw.QUANTITY_OF_EUROS);
        var price = request.price();
        if (price == null || price.isZero()) return new Proposal.Unfit(Flaw.PRICE_MISSING);
        var available = held.available().money();
        if (available.isZero()) return new Proposal.Refused(new Refusal.NothingLeft(held.label()));
        var amount = request.amount() == null ? price.atMost(available) : request.amount();
        if (!price.covers(amount)) return new Proposal.Refused(new Refusal.AmountExceedsPrice(price));
        if (!available.covers(amount)) return new Proposal.Refused(tooMuch(held, held.available()));
        return new Proposal.Fair(new Terms(Amount.of(amount), price, price.minus(amount), amount));
    }

    private static Proposal pieces(DebitRequest request, HeldBenefit held, AgreedBenefit agreed) {
        if (request.amount() != null) return new Proposal.Unfit(Flaw.AMOUNT_OF_PIECES);
        var count = request.quantity() == null ? 1 : request.quantity();
        var taken = new Amount(held.unit(), count);
        if (!held.unlimited() && held.available().isZero())
            return new Proposal.Refused(new Refusal.NothingLeft(held.label()));
        if (!held.unlimited() && !held.available().covers(taken))
            return new Proposal.Refused(tooMuch(held, held.available()));
        var price = request.price() == null ? Money.ZERO : request.price();
        return new Proposal.Fair(new Terms(
                taken,
                price,
                held.holderContribution().times(count),
                agreed.tariffPerUnit().times(count)));
    }

    static Refusal tooMuch(HeldBenefit held, Amount available) {
        return new Refusal.AmountExceedsBalance(held.label(), available);
    }
}
