package fr.passregion.wallet;

import static fr.passregion.wallet.Books.CINEMA;
import static fr.passregion.wallet.Books.CLUB;
import static fr.passregion.wallet.Books.LAST_DAY;
import static fr.passregion.wallet.Books.SPORT;
import static fr.passregion.wallet.Books.YEAR;
import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.someCause;
import static fr.passregion.wallet.Books.tickets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.database.Journey;
import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Many debits at once: locked, agreed and booked in one transaction, or not at all. */
@Covers("BEN-06")
class DebitsTogetherTests {

    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-11-21T13:00:00Z");

    private final Books books = Books.in(DATABASE);
    private final JdbcOperations database = new JdbcTemplate(DATABASE.application());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE.application()));

    @AfterEach
    void theLedgerIsSound() {
        var report = books.check.run();
        assertThat(report.holds()).as("%s", report).isTrue();
    }

    @Test
    void severalDebitsOfSeveralAllotmentsAreBookedInOneStatement() {
        var sport = books.holding(euros(30));
        var cinema = books.holding(tickets(3));
        transaction.executeWithoutResult(status -> {
            var mine = locked(sport);
            var seats = locked(cinema);
            debitAll(List.of(
                    agreed(mine, euros(10)), agreed(seats, tickets(2)), agreed(mine.after(euros(10)), euros(5))));
        });
        assertThat(books.wallets.find(sport).orElseThrow())
                .returns(euros(30), Allotment::total)
                .returns(euros(15), Allotment::available)
                .returns(euros(15), Allotment::used);
        assertThat(books.available(cinema)).isEqualTo(tickets(1));
        assertThat(books.payables.owedTo(CLUB, Unit.TICKET).quantity()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aPayeesFirstDebitsOpenTheAccountsOnWhichTheyAreOwed() {
        var shop = new Payee("librairie " + UUID.randomUUID());
        var sport = books.holding(euros(30));
        var cinema = books.holding(tickets(3));
        transaction.executeWithoutResult(status -> debitAll(List.of(
                new AgreedDebit(locked(sport), shop, euros(10), someCause()),
                new AgreedDebit(locked(cinema), shop, tickets(2), someCause()))));
        transaction.executeWithoutResult(
                status -> debitAll(List.of(new AgreedDebit(locked(sport), shop, euros(5), someCause()))));
        assertThat(books.payables.owedTo(shop, Unit.EUR)).isEqualTo(euros(15));
        assertThat(books.payables.owedTo(shop, Unit.TICKET)).isEqualTo(tickets(2));
    }

    @Test
    void togetherTheyNeverTakeMoreThanThereIs() {
        var sport = books.holding(euros(30));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    var mine = locked(sport);
                    debitAll(List.of(agreed(mine, euros(20)), agreed(mine, euros(11))));
                }))
                .hasMessageContaining("allotment_is_never_overspent");
        assertThat(books.available(sport)).isEqualTo(euros(30));
    }

    @Test
    void theSameCauseTwiceIsABugAndBooksNothing() {
        var sport = books.holding(euros(30));
        var cause = someCause();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(s -> {
                    var mine = locked(sport);
                    var debit = new AgreedDebit(mine, CLUB, euros(1), cause);
                    debitAll(List.of(debit, debit));
                }));
        assertThat(books.available(sport)).isEqualTo(euros(30));
    }

    @Test
    void nothingIsLockedOrTakenOutsideADecision() {
        var sport = books.holding(euros(30));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> lock(books, new Purse(HolderId.random(), SPORT)));
        var mine = books.wallets.find(sport).orElseThrow();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> debitAll(List.of(agreed(mine, euros(1)))));
    }

    @Test
    void aPurseHoldsEveryYearOfItsBenefitAndNothingElse() {
        var holder = HolderId.random();
        var now = books.wallets.open(new NewAllotment(holder, SPORT, YEAR, Unit.EUR, false, LAST_DAY));
        var next = books.wallets.open(
                new NewAllotment(holder, SPORT, YEAR.next(), Unit.EUR, false, LAST_DAY.plusYears(1)));
        books.wallets.open(new NewAllotment(holder, CINEMA, YEAR, Unit.TICKET, false, LAST_DAY));
        var locked = transaction.execute(
                status -> lock(books, new Purse(holder, SPORT), new Purse(HolderId.random(), SPORT)));
        assertThat(locked).containsExactlyInAnyOrder(now, next);
    }

    @Test
    void whatTimeHasLetGoOfMayBeTakenByWhoeverLocksThePurse() {
        var sport = books.holding(euros(30));
        books.held(sport, euros(20));
        var purse = new Purse(books.wallets.find(sport).orElseThrow().holder(), SPORT);
        var later = books.at("2026-11-21T14:20");
        assertThat(transaction.<List<Allotment>>execute(status -> lock(books, purse)))
                .singleElement()
                .returns(euros(20), Allotment::held)
                .returns(euros(10), Allotment::available);
        assertThat(transaction.<List<Allotment>>execute(status -> lock(later, purse)))
                .singleElement()
                .returns(euros(0), Allotment::held)
                .returns(euros(30), Allotment::available);
    }

    @Test
    void anAllotmentIsUsedOnADayUntilAllOfItsDebitsAreMovedBack() {
        var sport = books.holding(euros(30));
        var untouched = books.holding(euros(30));
        var both = List.of(sport, untouched);
        var debit = books.debited(sport, euros(10));
        var day = debit.businessDay();
        assertThat(books.wallets.usedOn(day, both)).containsExactly(sport);
        assertThat(books.wallets.usedOn(day.plusDays(1), both)).isEmpty();
        books.wallets.reverse(debit.id(), euros(4), someCause());
        assertThat(books.wallets.usedOn(day, both)).containsExactly(sport);
        books.wallets.reverse(debit.id(), euros(6), someCause());
        assertThat(books.wallets.usedOn(day, both)).isEmpty();
    }

    private void debitAll(List<AgreedDebit> debits) {
        var journey = new Journey(database);
        books.wallets.debitAll(journey, debits, NOW);
        journey.go();
    }

    private List<Allotment> lock(Books books, Purse... purses) {
        return books.wallets.lock(new Journey(database), List.of(purses)).get();
    }

    private Allotment locked(AllotmentId id) {
        var allotment = books.wallets.find(id).orElseThrow();
        var purse = new Purse(allotment.holder(), allotment.benefit());
        assertThat(lock(books, purse)).containsExactly(allotment);
        return allotment;
    }

    private static AgreedDebit agreed(Allotment allotment, Amount amount) {
        return new AgreedDebit(allotment, CLUB, amount, someCause());
    }
}
