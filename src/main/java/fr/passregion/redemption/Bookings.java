package fr.passregion.redemption;

import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.partner.PointOfSale;
import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.DebitOrder;
import fr.passregion.wallet.DebitOutcome.AmountExceedsBalance;
import fr.passregion.wallet.DebitOutcome.Debited;
import fr.passregion.wallet.DebitOutcome.Expired;
import fr.passregion.wallet.DebitOutcome.NothingLeft;
import fr.passregion.wallet.Payee;
import fr.passregion.wallet.Wallets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes what was agreed out of the ledger, writes the redemption and tells it. */
@Component
class Bookings {

    /** A sale that nothing but the ledger can still refuse. */
    record Sale(DebitRequest request, PointOfSale place, HeldBenefit held, Terms terms) {

        Sale on(Terms newTerms) {
            return new Sale(request, place, held, newTerms);
        }
    }

    private final Wallets wallets;
    private final StoredRedemptions redemptions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bookings(Wallets wallets, StoredRedemptions redemptions, ApplicationEventPublisher events, Clock clock) {
        this.wallets = wallets;
        this.redemptions = redemptions;
        this.events = events;
        this.clock = clock;
    }

    DebitOutcome book(Sale sale, HolderId holder) {
        var id = RedemptionIds.random();
        var cause = new Cause("redemption", id.value());
        var order = new DebitOrder(
                sale.held().allotment(), payee(sale), sale.terms().taken(), cause);
        return switch (wallets.debit(order)) {
            case Debited done -> booked(sale, holder, id, done);
            case NothingLeft none ->
                new DebitOutcome.Refused(new Refusal.NothingLeft(sale.held().label()));
            case AmountExceedsBalance less -> lessIsLeft(sale, holder, less.available());
            case Expired late ->
                new DebitOutcome.Refused(new Refusal.BenefitExpired(sale.held().label(), late.lastDay()));
        };
    }

    /** Another debit came between: who asked for « the most » gets what is left now, who named an amount is told. */
    private DebitOutcome lessIsLeft(Sale sale, HolderId holder, Amount available) {
        var mostWasAsked = sale.request().amount() == null && sale.request().quantity() == null;
        if (!mostWasAsked || sale.held().unit() != Unit.EUR)
            return new DebitOutcome.Refused(Terms.tooMuch(sale.held(), available));
        var price = sale.terms().price();
        var left = available.money();
        return book(sale.on(new Terms(available, price, price.minus(left), left)), holder);
    }

    private DebitOutcome booked(Sale sale, HolderId holder, RedemptionId id, Debited done) {
        var allotment = wallets.find(sale.held().allotment()).orElseThrow();
        var terms = sale.terms();
        var redemption = new Redemption(
                id,
                RedemptionIds.receipt(),
                holder,
                sale.place().partner(),
                sale.place().id(),
                sale.held().benefit(),
                allotment.year(),
                terms.taken(),
                terms.price(),
                terms.holderPays(),
                terms.reimbursable(),
                clock.instant().truncatedTo(ChronoUnit.MICROS), // as the database keeps it
                sale.request().reference(),
                sale.request().counter().test());
        var available = sale.held().unlimited() ? null : done.availableAfter();
        redemptions.add(redemption, done.transfer(), available);
        events.publishEvent(new RedemptionBooked(redemption));
        return new DebitOutcome.Booked(redemption, available);
    }

    /** What test keys take is owed to nobody that a payment could reach. */
    private static Payee payee(Sale sale) {
        var partner = sale.place().partner().toString();
        return new Payee(sale.request().counter().test() ? "test:" + partner : partner);
    }
}
