package fr.passregion.redemption;

import fr.passregion.redemption.DebitOutcome.Flaw;
import fr.passregion.redemption.Terms.Proposal;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Money;

/** The terms on which less than an authorization, or all of it, is taken: those that were promised, in proportion. */
final class CaptureTerms {

    private CaptureTerms() {}

    static Proposal of(CaptureRequest request, Authorization authorization) {
        return switch (authorization.held().unit()) {
            case EUR -> euros(request, authorization);
            case TICKET, ENTRY -> pieces(request, authorization);
        };
    }

    private static Proposal euros(CaptureRequest request, Authorization authorization) {
        if (request.quantity() != null) return new Proposal.Unfit(Flaw.QUANTITY_OF_EUROS);
        var price = request.price() == null ? authorization.price() : request.price();
        if (price.isZero()) return new Proposal.Unfit(Flaw.PRICE_MISSING);
        var held = authorization.held().money();
        var amount = request.amount() == null ? price.atMost(held) : request.amount();
        if (!price.covers(amount)) return new Proposal.Refused(new Refusal.AmountExceedsPrice(price));
        if (!held.covers(amount)) return tooMuch(authorization);
        return new Proposal.Fair(new Terms(Amount.of(amount), price, price.minus(amount), amount));
    }

    private static Proposal pieces(CaptureRequest request, Authorization authorization) {
        if (request.amount() != null) return new Proposal.Unfit(Flaw.AMOUNT_OF_PIECES);
        var all = authorization.held().quantity();
        var count = request.quantity() == null ? all : request.quantity();
        if (count > all) return tooMuch(authorization);
        return new Proposal.Fair(new Terms(
                new Amount(authorization.held().unit(), count),
                request.price() == null ? part(authorization.price(), count, all) : request.price(),
                part(authorization.holderPays(), count, all),
                part(authorization.reimbursable(), count, all)));
    }

    private static Proposal tooMuch(Authorization authorization) {
        return new Proposal.Refused(new Refusal.CaptureExceedsAuthorization(authorization.held()));
    }

    /** Each piece costs the same; of a price that cannot be divided so, the cent is left out. */
    private static Money part(Money whole, long count, long all) {
        return new Money(Math.multiplyExact(whole.cents(), count) / all);
    }
}
