package fr.passregion.wallet;

import static fr.passregion.wallet.Books.A_QUARTER;
import static fr.passregion.wallet.Books.CLUB;
import static fr.passregion.wallet.Books.cents;
import static fr.passregion.wallet.Books.entries;
import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.someCause;
import static fr.passregion.wallet.Books.tickets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.CancelOutcome.Cancelled;
import fr.passregion.wallet.CaptureOutcome.Captured;
import fr.passregion.wallet.CaptureOutcome.ExceedsHold;
import fr.passregion.wallet.DebitOutcome.AmountExceedsBalance;
import fr.passregion.wallet.DebitOutcome.Expired;
import fr.passregion.wallet.DebitOutcome.NothingLeft;
import fr.passregion.wallet.Hold.Manner;
import fr.passregion.wallet.HoldOutcome.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Covers("BEN-06")
class HoldTests {

    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();

    private final Books books = Books.in(DATABASE);
    private final Books later = books.at("2026-11-21T14:15");

    @AfterEach
    void theLedgerIsSound() {
        var report = books.check.run();
        assertThat(report.holds()).as("%s", report).isTrue();
    }

    @Test
    void whatIsHeldCountsAsGoneAtEveryCheck() {
        var sport = books.holding(euros(30));
        assertThat(books.hold(sport, euros(25)))
                .isInstanceOfSatisfying(
                        Held.class, held -> assertThat(held.availableAfter()).isEqualTo(euros(5)));
        assertThat(books.available(sport)).isEqualTo(euros(5));
        assertThat(books.wallets.find(sport).orElseThrow().held()).isEqualTo(euros(25));
        assertThat(books.debit(sport, euros(6))).isEqualTo(new AmountExceedsBalance(euros(5)));
        assertThat(books.hold(sport, euros(6))).isEqualTo(new HoldOutcome.Refused(new AmountExceedsBalance(euros(5))));
        books.debited(sport, euros(5));
        assertThat(books.hold(sport, cents(1))).isEqualTo(new HoldOutcome.Refused(new NothingLeft()));
    }

    @Test
    void aCaptureTakesAllThatIsHeld() {
        var sport = books.holding(euros(30));
        var owed = books.payables.owedTo(CLUB, Unit.EUR);
        var hold = books.held(sport, euros(25));
        var captured = (Captured) books.capture(hold, euros(25));
        assertThat(captured.availableAfter()).isEqualTo(euros(5));
        assertThat(captured.transfer().reason()).isEqualTo(Reason.DEBIT);
        assertThat(books.available(sport)).isEqualTo(euros(5));
        assertThat(books.payables.owedTo(CLUB, Unit.EUR)).isEqualTo(owed.plus(euros(25)));
        assertThat(books.holds.find(hold.id()).orElseThrow().end())
                .isEqualTo(new Hold.End(
                        Manner.CAPTURED,
                        captured.transfer().id(),
                        captured.transfer().bookedAt()));
    }

    @Test
    void aCaptureOfLessLetsTheRestGo() {
        var sport = books.holding(euros(30));
        var captured = (Captured) books.capture(books.held(sport, euros(25)), euros(10));
        assertThat(captured.availableAfter()).isEqualTo(euros(20));
        assertThat(books.available(sport)).isEqualTo(euros(20));
        assertThat(books.wallets.find(sport).orElseThrow().used()).isEqualTo(euros(10));
    }

    @Test
    void aCaptureOfMoreTakesNothingAndTheHoldStands() {
        var sport = books.holding(euros(30));
        var hold = books.held(sport, euros(25));
        assertThat(books.capture(hold, cents(2501))).isEqualTo(new ExceedsHold(euros(25)));
        assertThat(books.available(sport)).isEqualTo(euros(5));
        assertThat(books.capture(hold, euros(25))).isInstanceOf(Captured.class);
    }

    @Test
    void aHoldEndsOnce() {
        var sport = books.holding(euros(30));
        var taken = books.held(sport, euros(10));
        assertThat(books.capture(taken, euros(10))).isInstanceOf(Captured.class);
        assertThat(books.capture(taken, euros(10))).isEqualTo(new CaptureOutcome.Ended(Manner.CAPTURED));
        assertThat(books.holds.cancel(taken.id())).isEqualTo(new CancelOutcome.Ended(Manner.CAPTURED));
        var letGo = books.held(sport, euros(10));
        assertThat(books.holds.cancel(letGo.id())).isInstanceOf(Cancelled.class);
        assertThat(books.holds.cancel(letGo.id())).isEqualTo(new CancelOutcome.Ended(Manner.CANCELLED));
        assertThat(books.capture(letGo, euros(10))).isEqualTo(new CaptureOutcome.Ended(Manner.CANCELLED));
        assertThat(books.available(sport)).isEqualTo(euros(20));
    }

    @Test
    void theSameCauseAgainIsTheSameHold() {
        var sport = books.holding(euros(30));
        var order = new HoldOrder(sport, CLUB, euros(25), A_QUARTER, someCause());
        assertThat(books.holds.place(order)).isEqualTo(books.holds.place(order));
        assertThat(books.available(sport)).isEqualTo(euros(5));
        var other = new HoldOrder(sport, CLUB, euros(24), A_QUARTER, order.cause());
        assertThatThrownBy(() -> books.holds.place(other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatTimeHasLetGoOfIsFreeAtOnceForWhoeverLooksOrTakes() {
        var sport = books.holding(euros(30));
        books.held(sport, euros(25));
        var before = books.at("2026-11-21T14:14:59");
        assertThat(before.available(sport)).isEqualTo(euros(5));
        assertThat(later.available(sport)).isEqualTo(euros(30));
        assertThat(later.wallets.find(sport).orElseThrow().held()).isEqualTo(euros(0));
        later.debited(sport, euros(30));
    }

    @Test
    void anExpiredHoldIsTakenNoMore() {
        var sport = books.holding(euros(30));
        var hold = books.held(sport, euros(25));
        assertThat(hold.endedBy(hold.expiresAt())).isEqualTo(Manner.EXPIRED);
        assertThat(later.capture(hold, euros(25))).isEqualTo(new CaptureOutcome.Ended(Manner.EXPIRED));
        assertThat(later.holds.cancel(hold.id())).isEqualTo(new CancelOutcome.Ended(Manner.EXPIRED));
        assertThat(books.available(sport)).isEqualTo(euros(30));
    }

    @Test
    void theJobLetsGoOfWhatHasExpiredAndOfNothingElse() {
        later.holds.releaseExpired();
        var sport = books.holding(euros(30));
        var short_ = books.held(sport, euros(10));
        var fresh = books.at("2026-11-21T14:05").held(sport, euros(10));
        assertThat(later.holds.releaseExpired()).isEqualTo(1);
        assertThat(books.holds.find(short_.id()).orElseThrow().end())
                .satisfies(end -> assertThat(end.manner()).isEqualTo(Manner.EXPIRED));
        assertThat(books.holds.find(fresh.id()).orElseThrow().end()).isNull();
        assertThat(books.available(sport)).isEqualTo(euros(20));
        assertThat(later.holds.releaseExpired()).isZero();
    }

    @Test
    void ticketsAndEntriesAreHeldToo() {
        var cinema = books.holding(tickets(2));
        var hold = books.held(cinema, tickets(2));
        assertThat(books.debit(cinema, tickets(1))).isEqualTo(new NothingLeft());
        assertThat(books.capture(hold, tickets(1))).isInstanceOf(Captured.class);
        assertThat(books.available(cinema)).isEqualTo(tickets(1));
        var museum = books.open(Books.MUSEE, Unit.ENTRY).id();
        assertThat(books.capture(books.held(museum, entries(1)), entries(1))).isInstanceOf(Captured.class);
        assertThat(books.wallets.find(museum).orElseThrow().used()).isEqualTo(entries(1));
    }

    @Test
    @Covers("GEN-03")
    void aHoldOfTheLastEveningMayBeCapturedPastMidnightAndNoneIsPlacedThen() {
        var sport = books.holding(euros(30));
        var hold = books.at("2027-05-31T23:55").held(sport, euros(25));
        var past = books.at("2027-06-01T00:05");
        assertThat(past.hold(sport, euros(5))).isEqualTo(new HoldOutcome.Refused(new Expired(Books.LAST_DAY)));
        assertThat(past.debit(sport, euros(5))).isEqualTo(new Expired(Books.LAST_DAY));
        past.wallets.lapse(Books.LAST_DAY.plusDays(1));
        assertThat(past.capture(hold, euros(10))).isInstanceOf(Captured.class);
        past.wallets.lapse(Books.LAST_DAY.plusDays(1));
        assertThat(books.wallets.find(sport).orElseThrow().lapsed()).isEqualTo(euros(20));
    }

    @Test
    void whatWasCapturedMayBeReversedLikeAnyDebit() {
        var sport = books.holding(euros(30));
        var captured = (Captured) books.capture(books.held(sport, euros(25)), euros(20));
        books.wallets.reverse(captured.transfer().id(), euros(20), someCause());
        assertThat(books.available(sport)).isEqualTo(euros(30));
    }
}
