package fr.passregion.settlement;

import static java.util.stream.Collectors.groupingBy;

import fr.passregion.partner.PartnerId;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.Payables;
import fr.passregion.wallet.Payee;
import fr.passregion.wallet.Pricing;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a settlement moves in the ledger. Each cause is made of ids, so that a retry books nothing twice. */
@Component
class LedgerPostings {

    private final Payables payables;

    LedgerPostings(Payables payables) {
        this.payables = payables;
    }

    /** Tickets and entries become euros at the tariff frozen at the till; euros are euros already (SET-03). */
    void price(PartnerId partner, StatementId statement, List<StatementLine> lines) {
        lines.stream()
                .filter(line -> line.taken().unit() != Unit.EUR)
                .collect(groupingBy(Kind::of))
                .forEach((kind, same) -> payables.price(new Pricing(
                        payee(partner),
                        same.stream().map(StatementLine::taken).reduce(Amount.none(kind.unit), Amount::plus),
                        StatementLine.total(same),
                        kind.benefit,
                        kind.year,
                        new Cause("statement", statement + " " + kind))));
    }

    void toPayment(PartnerId partner, Payment payment) {
        payables.toPayment(payee(partner), Amount.of(payment.amount()), cause(payment));
    }

    void paid(PartnerId partner, Payment payment) {
        payables.paid(payee(partner), Amount.of(payment.amount()), cause(payment));
    }

    void returned(PartnerId partner, Payment payment) {
        payables.returned(payee(partner), Amount.of(payment.amount()), cause(payment));
    }

    Money owedTo(PartnerId partner) {
        return payables.owedTo(payee(partner), Unit.EUR).money();
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
