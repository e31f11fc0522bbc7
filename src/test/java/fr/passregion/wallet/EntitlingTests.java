package fr.passregion.wallet;

import static fr.passregion.wallet.Books.LAST_DAY;
import static fr.passregion.wallet.Books.MUSEE;
import static fr.passregion.wallet.Books.cents;
import static fr.passregion.wallet.Books.entries;
import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.someCause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.passregion.shared.Amount;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.testing.Stories;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Covers("CAR-06")
class EntitlingTests {

    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();

    private final Books books = Books.in(DATABASE);

    @AfterEach
    void theLedgerIsSound() {
        var report = books.check.run();
        assertThat(report.holds()).as("%s", report).isTrue();
    }

    @Test
    void whatWasUsedIsTakenOffTheNewRight() {
        var books100 = books.holding(euros(100));
        books.debited(books100, euros(30));
        entitle(books100, euros(70));
        assertThat(books.available(books100)).isEqualTo(euros(40));
        assertThat(found(books100).total()).isEqualTo(euros(70));
        assertThat(found(books100).used()).isEqualTo(euros(30));
    }

    @Test
    void whoUsedMoreThanTheNewRightHasNothingLeftAndOwesNothing() {
        var manuals = books.holding(euros(100));
        books.debited(manuals, euros(90));
        entitle(manuals, euros(70));
        assertThat(books.available(manuals)).isEqualTo(euros(0));
        assertThat(found(manuals).total()).isEqualTo(euros(90));
        assertThat(found(manuals).closed()).isFalse();
        assertThat(books.debit(manuals, cents(1))).isInstanceOf(DebitOutcome.NothingLeft.class);
    }

    @Test
    void goingAndComingBackPrintsNoMoney() {
        var manuals = books.holding(euros(100));
        books.debited(manuals, euros(30));
        for (var i = 0; i < 3; i++) {
            entitle(manuals, euros(50));
            entitle(manuals, euros(100));
        }
        assertThat(books.available(manuals)).isEqualTo(euros(70));
        assertThat(found(manuals).total()).isEqualTo(euros(100));
    }

    @Test
    void whatIsGivenBackAboveTheNewRightIsNobodysToTakeAndLapses() {
        var manuals = books.holding(euros(100));
        var debit = books.debited(manuals, euros(90));
        entitle(manuals, euros(70));
        books.wallets.reverse(debit.id(), euros(90), someCause());
        assertThat(books.available(manuals)).isEqualTo(euros(70));
        assertThat(found(manuals).total()).isEqualTo(euros(70));
        assertThat(books.debit(manuals, euros(71))).isInstanceOf(DebitOutcome.AmountExceedsBalance.class);
        books.debited(manuals, euros(70));
        books.on("2027-06-01").wallets.lapse(LAST_DAY.plusDays(1));
        assertThat(found(manuals).lapsed()).isEqualTo(euros(20));
    }

    @Test
    void whatAPartnerHasReservedStaysReservedAndComesBackNoMoreThanItMay() {
        var manuals = books.holding(euros(100));
        var hold = books.held(manuals, euros(80));
        entitle(manuals, euros(50));
        assertThat(books.available(manuals)).isEqualTo(euros(0));
        assertThat(found(manuals).held()).isEqualTo(euros(80));
        books.holds.cancel(hold.id());
        assertThat(books.available(manuals)).isEqualTo(euros(50));
    }

    @Test
    void whatIsReservedIsTakenWhole() {
        var manuals = books.holding(euros(100));
        var hold = books.held(manuals, euros(80));
        entitle(manuals, euros(50));
        books.capture(hold, euros(80));
        assertThat(books.available(manuals)).isEqualTo(euros(0));
        assertThat(found(manuals).used()).isEqualTo(euros(80));
    }

    @Test
    void nothingOfItEndsItAndSomethingOpensItAgain() {
        var manuals = books.holding(euros(100));
        entitle(manuals, euros(0));
        assertThat(found(manuals).closed()).isTrue();
        assertThat(books.debit(manuals, cents(1))).isInstanceOf(DebitOutcome.NothingLeft.class);
        entitle(manuals, euros(40));
        assertThat(found(manuals).closed()).isFalse();
        assertThat(books.available(manuals)).isEqualTo(euros(40));
    }

    @Test
    void entriesWithoutLimitEndAndBeginAgain() {
        var museum = books.open(MUSEE, Unit.ENTRY).id();
        entitle(museum, entries(0));
        assertThat(found(museum).closed()).isTrue();
        entitle(museum, entries(1));
        assertThat(found(museum).closed()).isFalse();
        books.debited(museum, entries(2));
    }

    @Test
    void aLaterCreditAddsToTheNewRight() {
        var sport = books.holding(euros(30));
        entitle(sport, euros(20));
        books.wallets.credit(sport, euros(20), new Cause("doubling", "2026-2027"));
        books.wallets.credit(sport, euros(20), new Cause("doubling", "2026-2027"));
        assertThat(books.available(sport)).isEqualTo(euros(40));
    }

    @Test
    void afterTheLastDayNothingChanges() {
        var sport = books.holding(euros(30));
        assertThatIllegalStateException()
                .isThrownBy(() -> books.on("2027-06-01").wallets.entitle(Map.of(sport, euros(20)), someCause()));
    }

    @Test
    void theDatabaseLetsNobodyWithdrawOtherwiseThanIntoTheBenefitsOwnBudget() {
        var sport = books.holding(euros(30));
        var application = JdbcClient.create(DATABASE.application());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application
                        .sql("update wallet.account set posted = 0 where id = :id")
                        .param("id", sport.value())
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application
                        .sql("update wallet.account set entitled = -1 where id = :id")
                        .param("id", sport.value())
                        .update());
        assertThat(books.available(sport)).isEqualTo(euros(30));
    }

    /** Whatever is used, given back and changed in whatever order: what is left is the right less what was used, or nothing. */
    @Test
    void whateverHappensTheRestIsTheRightLessWhatWasUsed() {
        Stories.tell(EntitlingTests.class, 60, chance -> {
            var right = 1_000 + chance.nextLong(9_000);
            var highest = right;
            var allotment = books.holding(cents(right));
            var debits = new ArrayList<Transfer>();
            var used = 0L;
            for (var step = 0; step < 30; step++) {
                switch (chance.nextInt(3)) {
                    case 0 -> {
                        right = chance.nextInt(6) == 0 ? 0 : chance.nextLong(10_000);
                        highest = Math.max(highest, right);
                        entitle(allotment, cents(right));
                    }
                    case 1 -> {
                        var left = books.available(allotment).quantity();
                        if (left == 0) continue;
                        var taken = 1 + chance.nextLong(left);
                        debits.add(books.debited(allotment, cents(taken)));
                        used += taken;
                    }
                    default -> {
                        if (debits.isEmpty()) continue;
                        var back = debits.remove(chance.nextInt(debits.size()));
                        books.wallets.reverse(back.id(), back.amount(), someCause());
                        used -= back.amount().quantity();
                    }
                }
                assertThat(books.available(allotment)).isEqualTo(cents(Math.max(0, right - used)));
                assertThat(used).isLessThanOrEqualTo(highest);
            }
        });
    }

    private void entitle(AllotmentId allotment, Amount right) {
        books.wallets.entitle(Map.of(allotment, right), someCause());
    }

    private Allotment found(AllotmentId allotment) {
        return books.wallets.find(allotment).orElseThrow();
    }
}
