package fr.passregion.settlement;

import static java.util.stream.Collectors.groupingBy;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Refund;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.Payables;
import fr.passregion.wallet.Payee;
import fr.passregion.wallet.Pricing;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a settlement moves in the ledger. Each cause is made of ids, so that a retry books nothing twice. */
@Component
class LedgerPostings {

    private final Payables payables;

    LedgerPostings(Payables payables) {
        this.payables = payables;
    }

    /** Tickets and entries become euros at the tariff frozen at the till, less their refunds; euros are euros already (SET-03). */
    void price(PartnerId partner, StatementId statement, Unclaimed.Found claimed) {
        Stream.of(claimed.debits(), claimed.refundsOfThem())
                .flatMap(List::stream)
                .filter(line -> line.taken().unit() != Unit.EUR)
                .collect(groupingBy(Kind::of))
                .forEach((kind, same) -> {
                    var pieces = pieces(kind, same, false).minus(pieces(kind, same, true));
                    var price = StatementLine.total(same).owed();
                    if (!pieces.isZero())
                        payables.price(new Pricing(
                                payee(partner), pieces, price, kind.benefit, kind.year, priced(statement, kind)));
                });
    }

    private static Amount pieces(Kind kind, List<StatementLine> lines, boolean refunds) {
        return lines.stream()
                .filter(line -> line.isRefund() == refunds)
                .map(StatementLine::taken)
                .reduce(Amount.none(kind.unit), Amount::plus);
    }

    /** Takes back the price of what is refunded after its claim, from the statement that has its debit (BEN-07). */
    void unprice(StatementId statement, Redemption debit, Refund refund) {
        if (refund.refunded().unit() == Unit.EUR) return;
        var line = StatementLine.of(debit, refund);
        payables.unprice(
                new Pricing(
                        payee(debit.partner()),
                        line.taken(),
                        line.owed(),
                        line.benefit(),
                        line.year(),
                        priced(statement, Kind.of(line))),
                new Cause("refund", refund.id().value()));
    }

    private static Cause priced(StatementId statement, Kind kind) {
        return new Cause("statement", statement + " " + kind);
    }

    /** What refunds have taken away since the statement was frozen is deducted from a later one. */
    void toPayment(PartnerId partner, Payment payment, Money deducted) {
        payables.toPayment(payee(partner), Amount.of(payment.amount()), deducted, cause(payment));
    }

    void paid(PartnerId partner, Payment payment) {
        payables.paid(payee(partner), Amount.of(payment.amount()), cause(payment));
    }

    void returned(PartnerId partner, Payment payment) {
        payables.returned(payee(partner), Amount.of(payment.amount()), cause(payment));
    }

    Balance owedTo(PartnerId partner) {
        return payables.balanceOf(payee(partner));
    }

    private static Payee payee(PartnerId partner) {
        return new Payee(partner.toString());
    }

    private static Cause cause(Payment payment) {
        return new Cause("payment", payment.endToEndId());
    }

    /** What is priced together: pieces of one benefit and year. */
    private record Kind(BenefitCode benefit, SchoolYear year, Unit unit) {

        static Kind of(StatementLine line) {
            return new Kind(line.benefit(), line.year(), line.taken().unit());
        }

        @Override
        public String toString() {
            return benefit + " " + year;
        }
    }
}
