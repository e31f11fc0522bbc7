package fr.passregion.wallet;

import static fr.passregion.wallet.Books.LAST_DAY;
import static fr.passregion.wallet.Books.MUSEE;
import static fr.passregion.wallet.Books.SPORT;
import static fr.passregion.wallet.Books.YEAR;
import static fr.passregion.wallet.Books.cents;
import static fr.passregion.wallet.Books.entries;
import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.someCause;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.HolderId;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Covers("GEN-03")
class LapseTests {

    private static final LocalDate NEXT_DAY = LAST_DAY.plusDays(1);

    /** A database for each test: a lapse takes everything that is due. */
    private final Books books = Books.in(LedgerDatabase.fresh());

    private final Books afterwards = books.on("2027-06-01");

    @AfterEach
    void theLedgerIsSound() {
        var report = books.check.run();
        assertThat(report.holds()).as("%s", report).isTrue();
    }

    @Test
    void whatIsUnusedLapsesAfterTheLastDayAndIsRecorded() {
        var sport = books.holding(euros(30));
        books.debited(sport, euros(10));
        assertThat(books.wallets.lapse(LAST_DAY)).isZero();
        assertThat(afterwards.wallets.lapse(NEXT_DAY)).isEqualTo(1);
        assertThat(books.wallets.find(sport)).hasValueSatisfying(allotment -> {
            assertThat(allotment.available()).isEqualTo(cents(0));
            assertThat(allotment.lapsed()).isEqualTo(euros(20));
            assertThat(allotment.used()).isEqualTo(euros(10));
        });
    }

    @Test
    void lapsingAgainOrLateChangesNothingMore() {
        var sport = books.holding(euros(30));
        var muchLater = books.on("2027-09-15");
        assertThat(muchLater.wallets.lapse(LocalDate.parse("2027-09-15"))).isEqualTo(1);
        assertThat(muchLater.wallets.lapse(LocalDate.parse("2027-09-15"))).isZero();
        assertThat(afterwards.wallets.lapse(NEXT_DAY)).isZero();
        assertThat(books.wallets.find(sport).orElseThrow().lapsed()).isEqualTo(euros(30));
    }

    @Test
    void moreThanABatchLapsesWhole() {
        for (var i = 0; i < 1100; i++) books.holding(euros(1));
        assertThat(afterwards.wallets.lapse(NEXT_DAY)).isEqualTo(1100);
    }

    @Test
    void anAllotmentWithALaterLastDayStays() {
        var aid = books.wallets.open(
                new NewAllotment(HolderId.random(), SPORT, YEAR, Unit.EUR, false, LocalDate.parse("2028-11-21")));
        books.wallets.credit(aid.id(), euros(1000), new Cause("mission", "m1"));
        assertThat(afterwards.wallets.lapse(NEXT_DAY)).isZero();
        assertThat(afterwards.available(aid.id())).isEqualTo(euros(1000));
    }

    @Test
    void entriesWithoutLimitHaveNothingToLapse() {
        var museum = books.open(MUSEE, Unit.ENTRY).id();
        books.debited(museum, entries(2));
        assertThat(afterwards.wallets.lapse(NEXT_DAY)).isZero();
        assertThat(afterwards.wallets.find(museum).orElseThrow().used()).isEqualTo(entries(2));
    }

    @Test
    void whatIsHeldWaitsForTheEndOfItsHold() {
        var sport = books.holding(euros(30));
        books.at("2027-05-31T23:50").held(sport, euros(5));
        assertThat(books.at("2027-06-01T00:01").wallets.lapse(NEXT_DAY)).isZero();
        assertThat(books.at("2027-06-01T00:05").wallets.lapse(NEXT_DAY)).isEqualTo(1);
        assertThat(books.wallets.find(sport).orElseThrow().lapsed()).isEqualTo(euros(30));
    }

    @Test
    void whatComesBackAfterTheLastDayLapsesAtOnce() {
        var sport = books.holding(euros(30));
        var debit = books.debited(sport, euros(20));
        afterwards.wallets.lapse(NEXT_DAY);
        afterwards.wallets.reverse(debit.id(), euros(20), someCause());
        assertThat(books.wallets.find(sport)).hasValueSatisfying(allotment -> {
            assertThat(allotment.available()).isEqualTo(cents(0));
            assertThat(allotment.lapsed()).isEqualTo(euros(30));
        });
    }
}
