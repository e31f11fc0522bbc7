package fr.passregion.wallet;

import fr.passregion.shared.Amount;
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
            var unit = pricing.taken().unit();
            var units = move(
                    new Route(Reason.CONVERSION, Account.payable(pricing.payee(), unit), Account.conversion(unit)),
                    pricing.taken(),
                    pricing.causeForBenefit());
            if (!pricing.price().isZero()) owe(pricing);
            return units;
        });
    }

    private void owe(Pricing pricing) {
        var owed = Amount.of(pricing.price());
        var budget = Account.budget(pricing.benefit(), pricing.year(), Unit.EUR);
        ledger.openAll(List.of(budget));
        var route = new Route(Reason.PRICE, budget, Account.payable(pricing.payee(), Unit.EUR));
        ledger.book(route.move(owed, pricing.causeForBenefit()), route.target());
    }

    @Override
    public TransferId toPayment(Payee payee, Amount amount, Cause cause) {
        var unit = amount.unit();
        return move(
                new Route(Reason.TO_PAYMENT, Account.payable(payee, unit), Account.inPayment(payee, unit)),
                amount,
                cause);
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
        return transaction.execute(status -> {
            var there = ledger.lockedBalance(route.source());
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
            var id = TransferId.of(reason.name(), source.id(), target.id(), cause);
            return new Move(id, source.id(), target.id(), amount, reason, cause, null, null);
        }
    }
}
