package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Payables in the ledger's tables. What leaves an account is first locked and counted, so that nothing is paid twice. */
@Component
class StoredPayables implements Payables {

    private final Ledger ledger;
    private final TransactionOperations transaction;

    StoredPayables(Ledger ledger, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Amount owedTo(Payee payee, Unit unit) {
        return new Amount(unit, Math.max(0, ledger.balance(Account.payable(payee, unit))));
    }

    @Override
    public TransferId price(Pricing pricing) {
        return transaction.execute(status -> {
            var units = move(units(pricing), pricing.taken(), pricing.causeForBenefit());
            if (!pricing.price().isZero()) owe(pricing);
            return units;
        });
    }

    @Override
    public void unprice(Pricing part, Cause refund) {
        transaction.executeWithoutResult(status -> {
            var priced = part.causeForBenefit();
            ledger.bookAll(List.of(units(part).back(part.taken(), priced, refund)));
            if (!part.price().isZero())
                ledger.bookAll(List.of(euros(part).back(Amount.of(part.price()), priced, refund)));
        });
    }

    @Override
    public Balance balanceOf(Payee payee) {
        return new Balance(ledger.balance(Account.payable(payee, Unit.EUR)));
    }

    @Override
    public List<Standing> standings() {
        return ledger.standings();
    }

    private void owe(Pricing pricing) {
        var route = euros(pricing);
        ledger.openAll(List.of(route.source()));
        ledger.book(route.move(Amount.of(pricing.price()), pricing.causeForBenefit()), route.target());
    }

    private static Route units(Pricing pricing) {
        var unit = pricing.taken().unit();
        return new Route(Reason.CONVERSION, Account.payable(pricing.payee(), unit), Account.conversion(unit));
    }

    private static Route euros(Pricing pricing) {
        var budget = Account.budget(pricing.benefit(), pricing.year(), Unit.EUR);
        return new Route(Reason.PRICE, budget, Account.payable(pricing.payee(), Unit.EUR));
    }

    @Override
    public TransferId toPayment(Payee payee, Amount amount, Money deducted, Cause cause) {
        var unit = amount.unit();
        var route = new Route(Reason.TO_PAYMENT, Account.payable(payee, unit), Account.inPayment(payee, unit));
        return move(route, amount, deducted, cause);
    }

    @Override
    public TransferId paid(Payee payee, Amount amount, Cause cause) {
        var unit = amount.unit();
        return move(new Route(Reason.PAID, Account.inPayment(payee, unit), Account.paid(payee, unit)), amount, cause);
    }

    @Override
    public TransferId returned(Payee payee, Amount amount, Cause cause) {
        var unit = amount.unit();
        return move(
                new Route(Reason.RETURNED, Account.inPayment(payee, unit), Account.payable(payee, unit)),
                amount,
                cause);
    }

    private TransferId move(Route route, Amount amount, Cause cause) {
        return move(route, amount, Money.ZERO, cause);
    }

    private TransferId move(Route route, Amount amount, Money deducted, Cause cause) {
        return transaction.execute(status -> {
            var there = ledger.lockedBalance(route.source()) + deducted.cents();
            var move = route.move(amount, cause);
            if (ledger.booked(move).isPresent()) return move.id();
            if (there < amount.quantity()) {
                throw new IllegalStateException(amount + " asked of " + route.source() + ", which holds " + there);
            }
            return ledger.book(move, route.target()).transfer().id();
        });
    }

    /** From where to where, and why. */
    private record Route(Reason reason, Account source, Account target) {

        Move move(Amount amount, Cause cause) {
            return new Move(id(cause), source.id(), target.id(), amount, reason, cause, null, null);
        }

        /** Part of a move of this cause, the other way round. */
        Move back(Amount amount, Cause moved, Cause why) {
            var original = id(moved);
            var id = TransferId.of("reversal", original, why);
            return new Move(id, target.id(), source.id(), amount, Reason.REVERSAL, why, null, original);
        }

        private TransferId id(Cause cause) {
            return TransferId.of(reason.name(), source.id(), target.id(), cause);
        }
    }
}
