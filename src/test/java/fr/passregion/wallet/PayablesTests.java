package fr.passregion.wallet;

import static fr.passregion.wallet.Books.CINEMA;
import static fr.passregion.wallet.Books.YEAR;
import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.someCause;
import static fr.passregion.wallet.Books.tickets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PayablesTests {

    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();

    private final Books books = Books.in(DATABASE);
    private final Payee partner = new Payee("partner " + UUID.randomUUID());

    @AfterEach
    void theLedgerIsSound() {
        var report = books.check.run();
        assertThat(report.holds()).as("%s", report).isTrue();
    }

    @Test
    void aPayeeIsOwedWhatItTook() {
        took(euros(10));
        took(euros(5));
        assertThat(books.payables.owedTo(partner, Unit.EUR)).isEqualTo(euros(15));
        assertThat(books.payables.owedTo(partner, Unit.TICKET)).isEqualTo(tickets(0));
    }

    @Test
    @Covers("SET-02")
    void whatIsOwedIsPaidOnce() {
        took(euros(10));
        var payment = new Cause("payment", "p1");
        var sent = books.payables.toPayment(partner, euros(10), payment);
        assertThat(books.payables.toPayment(partner, euros(10), payment))
                .isNotNull()
                .isEqualTo(sent);
        assertThat(books.payables.owedTo(partner, Unit.EUR)).isEqualTo(euros(0));
        assertThatIllegalStateException()
                .isThrownBy(() -> books.payables.toPayment(partner, euros(10), new Cause("payment", "p2")));
        var paid = books.payables.paid(partner, euros(10), payment);
        assertThat(books.payables.paid(partner, euros(10), payment))
                .isNotNull()
                .isEqualTo(paid)
                .isNotEqualTo(sent);
        assertThatIllegalStateException().isThrownBy(() -> books.payables.returned(partner, euros(10), payment));
    }

    @Test
    @Covers("SET-02")
    void whatTheBankSendsBackIsOwedAgain() {
        took(euros(10));
        var sent = books.payables.toPayment(partner, euros(10), new Cause("payment", "p1"));
        var returned = books.payables.returned(partner, euros(10), new Cause("payment", "p1"));
        assertThat(books.payables.returned(partner, euros(10), new Cause("payment", "p1")))
                .isNotNull()
                .isEqualTo(returned)
                .isNotEqualTo(sent);
        assertThat(books.payables.owedTo(partner, Unit.EUR)).isEqualTo(euros(10));
        books.payables.toPayment(partner, euros(10), new Cause("payment", "p2"));
        books.payables.paid(partner, euros(10), new Cause("payment", "p2"));
        assertThat(books.payables.owedTo(partner, Unit.EUR)).isEqualTo(euros(0));
    }

    @Test
    void ticketsAreOwedAsTheirPrice() {
        took(tickets(3));
        var pricing = new Pricing(partner, tickets(3), Money.euros(18), CINEMA, YEAR, new Cause("claim", "c1"));
        var priced = books.payables.price(pricing);
        assertThat(priced).isNotNull().isEqualTo(books.payables.price(pricing));
        assertThat(books.payables.owedTo(partner, Unit.TICKET)).isEqualTo(tickets(0));
        assertThat(books.payables.owedTo(partner, Unit.EUR)).isEqualTo(euros(18));
    }

    @Test
    void oneClaimPricesSeveralBenefitsAndTwoPayeesMayCallTheirsTheSame() {
        took(tickets(3));
        var claim = new Cause("claim", "c1");
        var matinee = new BenefitCode("CINEMA_MATINEE");
        books.payables.price(new Pricing(partner, tickets(2), Money.euros(12), CINEMA, YEAR, claim));
        books.payables.price(new Pricing(partner, tickets(1), Money.euros(4), matinee, YEAR, claim));
        assertThat(books.payables.owedTo(partner, Unit.EUR)).isEqualTo(euros(16));
        var neighbour = new Payee("partner " + UUID.randomUUID());
        books.wallets.debit(new DebitOrder(books.holding(tickets(2)), neighbour, tickets(2), someCause()));
        books.payables.price(new Pricing(neighbour, tickets(2), Money.euros(12), CINEMA, YEAR, claim));
        assertThat(books.payables.owedTo(neighbour, Unit.EUR)).isEqualTo(euros(12));
    }

    @Test
    void moreTicketsThanWereTakenAreNotPriced() {
        took(tickets(3));
        var pricing = new Pricing(partner, tickets(4), Money.euros(24), CINEMA, YEAR, new Cause("claim", "c1"));
        assertThatIllegalStateException().isThrownBy(() -> books.payables.price(pricing));
        assertThat(books.payables.owedTo(partner, Unit.EUR)).isEqualTo(euros(0));
    }

    @Test
    void onlyWhatWasTakenAndIsNotMoneyYetHasAPrice() {
        var claim = new Cause("claim", "c1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pricing(partner, euros(3), Money.euros(3), CINEMA, YEAR, claim));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pricing(partner, tickets(0), Money.ZERO, CINEMA, YEAR, claim));
    }

    @Test
    void freeEntriesLeaveNothingOwed() {
        took(tickets(1));
        books.payables.price(new Pricing(partner, tickets(1), Money.ZERO, CINEMA, YEAR, new Cause("claim", "c1")));
        assertThat(books.payables.owedTo(partner, Unit.TICKET)).isEqualTo(tickets(0));
        assertThat(books.payables.owedTo(partner, Unit.EUR)).isEqualTo(euros(0));
    }

    @Test
    void theFirstPriceOfABenefitOpensItsBudget() {
        took(tickets(2));
        var benefit = new BenefitCode("CINEMA_"
                + UUID.randomUUID().toString().replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT));
        books.payables.price(new Pricing(partner, tickets(2), Money.euros(9), benefit, YEAR, new Cause("claim", "c1")));
        assertThat(books.payables.owedTo(partner, Unit.EUR)).isEqualTo(euros(9));
    }

    @Test
    @Covers("BEN-07")
    void aPriceTakenBackLeavesPiecesOwedAndNoLongerTheirPrice() {
        took(tickets(3));
        var claim = new Cause("claim", "c1");
        books.payables.price(new Pricing(partner, tickets(3), Money.euros(18), CINEMA, YEAR, claim));
        var part = new Pricing(partner, tickets(1), Money.euros(6), CINEMA, YEAR, claim);
        books.payables.unprice(part, new Cause("refund", "r1"));
        books.payables.unprice(part, new Cause("refund", "r1"));
        assertThat(books.payables.owedTo(partner, Unit.TICKET)).isEqualTo(tickets(1));
        assertThat(books.payables.owedTo(partner, Unit.EUR)).isEqualTo(euros(12));
        var tooMuch = new Pricing(partner, tickets(3), Money.euros(6), CINEMA, YEAR, claim);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> books.payables.unprice(tooMuch, new Cause("refund", "r2")));
        assertThat(books.payables.owedTo(partner, Unit.TICKET)).isEqualTo(tickets(1));
    }

    @Test
    @Covers("BEN-07")
    void freeEntriesHaveNoPriceToTakeBack() {
        took(tickets(2));
        var free = new Pricing(partner, tickets(2), Money.ZERO, CINEMA, YEAR, new Cause("claim", "c1"));
        books.payables.price(free);
        books.payables.unprice(free, new Cause("refund", "r1"));
        assertThat(books.payables.owedTo(partner, Unit.TICKET)).isEqualTo(tickets(2));
        assertThat(books.payables.owedTo(partner, Unit.EUR)).isEqualTo(euros(0));
    }

    @Test
    @Covers("BEN-07")
    void whoWasPaidWhatIsThenRefundedOwesItBack() {
        var debit = took(euros(10));
        var sent = new Cause("payment", "p1");
        books.payables.toPayment(partner, euros(10), sent);
        books.payables.paid(partner, euros(10), sent);
        books.wallets.reverse(debit, euros(4), someCause());
        assertThat(books.payables.balanceOf(partner)).isEqualTo(new Balance(-400));
        assertThat(books.payables.owedTo(partner, Unit.EUR)).isEqualTo(euros(0));
        assertThat(books.payables.standings())
                .contains(new Payables.Standing(partner, new Balance(-400), new Balance(0), new Balance(1000)));
    }

    @Test
    @Covers("BEN-07")
    void whatRefundsTookFromAPaymentUnderWayIsBorneByALaterOne() {
        var debit = took(euros(10));
        books.wallets.reverse(debit, euros(4), someCause());
        var sent = new Cause("payment", "p1");
        assertThatIllegalStateException()
                .isThrownBy(() -> books.payables.toPayment(partner, euros(10), Money.euros(3), sent));
        books.payables.toPayment(partner, euros(10), Money.euros(4), sent);
        assertThat(books.payables.balanceOf(partner)).isEqualTo(new Balance(-400));
    }

    private TransferId took(Amount amount) {
        var order = new DebitOrder(books.holding(amount), partner, amount, someCause());
        return switch (books.wallets.debit(order)) {
            case DebitOutcome.Debited done -> done.transfer().id();
            case DebitOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }
}
