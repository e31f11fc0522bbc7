package fr.passregion.wallet;

import static fr.passregion.wallet.Books.CINEMA;
import static fr.passregion.wallet.Books.CLUB;
import static fr.passregion.wallet.Books.LAST_DAY;
import static fr.passregion.wallet.Books.MUSEE;
import static fr.passregion.wallet.Books.SPORT;
import static fr.passregion.wallet.Books.YEAR;
import static fr.passregion.wallet.Books.cents;
import static fr.passregion.wallet.Books.entries;
import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.someCause;
import static fr.passregion.wallet.Books.tickets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import fr.passregion.shared.HolderId;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.DebitOutcome.AmountExceedsBalance;
import fr.passregion.wallet.DebitOutcome.Debited;
import fr.passregion.wallet.DebitOutcome.Expired;
import fr.passregion.wallet.DebitOutcome.NothingLeft;
import fr.passregion.wallet.ReversalOutcome.ExceedsOriginal;
import fr.passregion.wallet.ReversalOutcome.Reversed;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WalletTests {

    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();

    private final Books books = Books.in(DATABASE);

    @AfterEach
    void theLedgerIsSound() {
        var report = books.check.run();
        assertThat(report.holds()).as("%s", report).isTrue();
    }

    @Test
    @Covers("BEN-01")
    void eachBenefitHasAnEnvelopeOfItsOwnInItsOwnUnit() {
        var holder = HolderId.random();
        var sport = books.wallets.open(new NewAllotment(holder, SPORT, YEAR, Unit.EUR, false, LAST_DAY));
        var cinema = books.wallets.open(new NewAllotment(holder, CINEMA, YEAR, Unit.TICKET, false, LAST_DAY));
        books.wallets.credit(sport.id(), euros(30), new Cause("enrolment", "2026-2027"));
        books.wallets.credit(cinema.id(), tickets(5), new Cause("enrolment", "2026-2027"));
        books.debited(cinema.id(), tickets(2));
        assertThat(books.wallets.of(holder))
                .extracting(Allotment::benefit, Allotment::total, Allotment::available, Allotment::used)
                .containsExactly(
                        tuple(CINEMA, tickets(5), tickets(3), tickets(2)),
                        tuple(SPORT, euros(30), euros(30), euros(0)));
    }

    @Test
    @Covers("BEN-01")
    void theSameCreditToldTwiceIsGivenOnce() {
        var sport = books.open(SPORT, Unit.EUR);
        var enrolment = new Cause("enrolment", "2026-2027");
        var first = books.wallets.credit(sport.id(), euros(30), enrolment);
        var second = books.wallets.credit(sport.id(), euros(30), enrolment);
        assertThat(second).isEqualTo(first);
        assertThat(books.available(sport.id())).isEqualTo(euros(30));
    }

    @Test
    void theSameCreditToldTwiceWithAnotherAmountIsABug() {
        var sport = books.open(SPORT, Unit.EUR);
        var enrolment = new Cause("enrolment", "2026-2027");
        books.wallets.credit(sport.id(), euros(30), enrolment);
        assertThatIllegalStateException().isThrownBy(() -> books.wallets.credit(sport.id(), euros(60), enrolment));
        assertThat(books.available(sport.id())).isEqualTo(euros(30));
    }

    @Test
    @Covers("GEN-03")
    void nothingIsGivenAfterTheLastDayButAnEarlierCreditToldAgainIsFound() {
        var sport = books.open(SPORT, Unit.EUR);
        var enrolment = new Cause("enrolment", "2026-2027");
        var tooLate = books.on("2027-06-01").wallets;
        assertThatIllegalStateException().isThrownBy(() -> tooLate.credit(sport.id(), euros(30), enrolment));
        var credit = books.wallets.credit(sport.id(), euros(30), enrolment);
        assertThat(tooLate.credit(sport.id(), euros(30), enrolment)).isEqualTo(credit);
    }

    @Test
    void openingAnAllotmentAgainFindsItOpen() {
        var holder = HolderId.random();
        var terms = new NewAllotment(holder, SPORT, YEAR, Unit.EUR, false, LAST_DAY);
        assertThat(books.wallets.open(terms)).isEqualTo(books.wallets.open(terms));
        var later = new NewAllotment(holder, SPORT, YEAR, Unit.EUR, false, LAST_DAY.plusDays(1));
        assertThatIllegalStateException().isThrownBy(() -> books.wallets.open(later));
    }

    @Test
    void aDebitLeavesTheRest() {
        var sport = books.holding(euros(30));
        var outcome = books.debit(sport, cents(1850));
        assertThat(outcome).isInstanceOfSatisfying(Debited.class, done -> {
            assertThat(done.availableAfter()).isEqualTo(cents(1150));
            assertThat(done.transfer().businessDay()).isEqualTo("2026-11-21");
        });
        assertThat(books.available(sport)).isEqualTo(cents(1150));
    }

    @Test
    @Covers("BEN-02")
    void aDebitDearerThanTheBalanceIsRefusedWithWhatIsLeft() {
        var sport = books.holding(euros(30));
        assertThat(books.debit(sport, cents(3001))).isEqualTo(new AmountExceedsBalance(euros(30)));
        assertThat(books.available(sport)).isEqualTo(euros(30));
    }

    @Test
    @Covers("BEN-04")
    void anEmptyEnvelopeSaysThatNothingIsLeft() {
        var sport = books.holding(euros(30));
        books.debited(sport, euros(30));
        assertThat(books.debit(sport, cents(1))).isEqualTo(new NothingLeft());
    }

    @Test
    @Covers("GEN-03")
    void theLastDayStillCountsAndTheNextIsTooLate() {
        var sport = books.holding(euros(30));
        assertThat(books.on("2027-05-31").debit(sport, euros(10))).isInstanceOf(Debited.class);
        assertThat(books.on("2027-06-01").debit(sport, euros(10))).isEqualTo(new Expired(LAST_DAY));
    }

    @Test
    @Covers("BEN-06")
    void theSameDebitToldAgainAnswersAsTheFirstTimeEvenWhenNothingIsLeft() {
        var sport = books.holding(euros(30));
        var order = new DebitOrder(sport, CLUB, euros(30), someCause());
        var first = books.wallets.debit(order);
        assertThat(books.wallets.debit(order)).isEqualTo(first);
        assertThat(books.on("2027-06-01").wallets.debit(order)).isEqualTo(first);
    }

    @Test
    @Covers("BEN-06")
    void theSameCauseWithAnotherContentIsABug() {
        var sport = books.holding(euros(30));
        var cause = someCause();
        books.wallets.debit(new DebitOrder(sport, CLUB, euros(20), cause));
        var other = new DebitOrder(sport, CLUB, euros(5), cause);
        assertThatIllegalStateException().isThrownBy(() -> books.wallets.debit(other));
        assertThat(books.available(sport)).isEqualTo(euros(10));
    }

    @Test
    void entriesAreCountedWithoutLimit() {
        var museum = books.open(MUSEE, Unit.ENTRY).id();
        for (var visit = 0; visit < 3; visit++) {
            assertThat(books.debit(museum, entries(1))).isInstanceOf(Debited.class);
        }
        assertThat(books.wallets.find(museum)).hasValueSatisfying(held -> {
            assertThat(held.used()).isEqualTo(entries(3));
            assertThat(held.unlimited()).isTrue();
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.wallets.credit(museum, entries(1), new Cause("enrolment", "2026-2027")));
    }

    @Test
    void anAmountOfAnotherUnitIsABug() {
        var cinema = books.holding(tickets(5));
        assertThatIllegalArgumentException().isThrownBy(() -> books.debit(cinema, euros(5)));
    }

    @Test
    void partsOfADebitComeBackUntilItIsUsedUp() {
        var sport = books.holding(euros(30));
        var debit = books.debited(sport, euros(20));
        assertThat(books.wallets.reverse(debit.id(), euros(8), someCause())).isInstanceOf(Reversed.class);
        assertThat(books.wallets.reverse(debit.id(), euros(13), someCause())).isEqualTo(new ExceedsOriginal(euros(12)));
        assertThat(books.wallets.reverse(debit.id(), euros(12), someCause())).isInstanceOf(Reversed.class);
        assertThat(books.wallets.reverse(debit.id(), cents(1), someCause())).isEqualTo(new ExceedsOriginal(cents(0)));
        assertThat(books.wallets.find(sport)).hasValueSatisfying(held -> {
            assertThat(held.available()).isEqualTo(euros(30));
            assertThat(held.used()).isEqualTo(euros(0));
        });
    }

    @Test
    void theSameReversalToldTwiceComesBackOnce() {
        var sport = books.holding(euros(30));
        var debit = books.debited(sport, euros(20));
        var cause = new Cause("refund", "a ticket too many");
        var first = books.wallets.reverse(debit.id(), euros(20), cause);
        assertThat(books.wallets.reverse(debit.id(), euros(20), cause)).isEqualTo(first);
        assertThat(books.available(sport)).isEqualTo(euros(30));
    }

    @Test
    void onlyADebitIsReversed() {
        var sport = books.open(SPORT, Unit.EUR);
        var credit = books.wallets.credit(sport.id(), euros(30), new Cause("enrolment", "2026-2027"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.wallets.reverse(credit.id(), euros(30), someCause()));
        books.on("2027-06-01").wallets.lapse(LAST_DAY.plusDays(1));
        var lapse = books.wallets.movementsOf(sport.holder()).getFirst();
        assertThat(lapse.reason()).isEqualTo(Reason.LAPSE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.wallets.reverse(lapse.id(), euros(30), someCause()));
    }

    @Test
    void whatWasNeverOpenedIsABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.debit(new AllotmentId(UUID.randomUUID()), euros(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> books.holds.cancel(new HoldId(UUID.randomUUID())));
    }

    @Test
    void everyMovementOfAHolderIsToldTheNewestFirst() {
        var holder = HolderId.random();
        var sport = books.wallets.open(new NewAllotment(holder, SPORT, YEAR, Unit.EUR, false, LAST_DAY));
        books.wallets.credit(sport.id(), euros(30), new Cause("enrolment", "2026-2027"));
        books.on("2026-12-01").debited(sport.id(), euros(20));
        books.on("2027-06-01").wallets.lapse(LAST_DAY.plusDays(1));
        assertThat(books.wallets.movementsOf(holder))
                .extracting(Transfer::reason, Transfer::amount)
                .containsExactly(
                        tuple(Reason.LAPSE, euros(10)),
                        tuple(Reason.DEBIT, euros(20)),
                        tuple(Reason.CREDIT, euros(30)));
    }
}
