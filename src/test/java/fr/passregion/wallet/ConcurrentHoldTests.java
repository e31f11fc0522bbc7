package fr.passregion.wallet;

import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.someCause;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.Amount;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.CancelOutcome.Cancelled;
import fr.passregion.wallet.CaptureOutcome.Captured;
import fr.passregion.wallet.DebitOutcome.Debited;
import fr.passregion.wallet.HoldOutcome.Held;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Holds, captures, cancellations, debits and the job at the same instant: real threads, a connection each. */
@Covers("BEN-06")
class ConcurrentHoldTests {

    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();

    private final Books books = Books.in(DATABASE);

    @AfterEach
    void theLedgerIsSound() {
        var report = books.check.run();
        assertThat(report.holds()).as("%s", report).isTrue();
    }

    @Test
    void holdsAndDebitsOfSixtyFourTogetherNeverPromiseMoreThanThereIs() throws Exception {
        var sport = books.holding(euros(30));
        var acts = new ArrayList<Callable<Object>>();
        for (var pair = 0; pair < 32; pair++) {
            acts.add(() -> books.debit(sport, euros(3)));
            acts.add(() -> books.hold(sport, euros(3)));
        }
        var outcomes = atOnce(acts);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Debited || outcome instanceof Held)
                .hasSize(10);
        assertThat(books.available(sport)).isEqualTo(Amount.none(Unit.EUR));
    }

    @RepeatedTest(5)
    void ofACaptureAndACancellationAtOnceExactlyOneIsDone() throws Exception {
        var sport = books.holding(euros(30));
        var hold = books.held(sport, euros(30));
        var outcomes = atOnce(
                List.<Callable<Object>>of(() -> books.capture(hold, euros(30)), () -> books.holds.cancel(hold.id())));
        var captured = outcomes.stream().anyMatch(Captured.class::isInstance);
        var cancelled = outcomes.stream().anyMatch(Cancelled.class::isInstance);
        assertThat(captured).isNotEqualTo(cancelled);
        assertThat(books.available(sport)).isEqualTo(captured ? Amount.none(Unit.EUR) : euros(30));
    }

    @Test
    void aHoldCapturedByThirtyTwoAtOnceIsTakenOnce() throws Exception {
        var sport = books.holding(euros(30));
        var hold = books.held(sport, euros(20));
        var act = (Callable<CaptureOutcome>) () -> books.capture(hold, euros(15));
        var outcomes = atOnce(Collections.nCopies(32, act));
        assertThat(outcomes).filteredOn(Captured.class::isInstance).hasSize(1);
        assertThat(books.available(sport)).isEqualTo(euros(15));
    }

    @RepeatedTest(5)
    void anExpiryAndACaptureAtTheLastInstantEndTheHoldOnce() throws Exception {
        var sport = books.holding(euros(30));
        var hold = books.held(sport, euros(30));
        var justBefore = books.at("2026-11-21T14:14:59");
        var justAfter = books.at("2026-11-21T14:15");
        var outcomes = atOnce(List.<Callable<Object>>of(
                () -> justBefore.capture(hold, euros(30)),
                justAfter.holds::releaseExpired,
                justAfter.holds::releaseExpired));
        var captured = outcomes.stream().anyMatch(Captured.class::isInstance);
        assertThat(books.available(sport)).isEqualTo(captured ? Amount.none(Unit.EUR) : euros(30));
        assertThat(books.holds.find(hold.id()).orElseThrow().end()).isNotNull();
    }

    @Test
    void theJobOnSeveralMachinesAtOnceLetsGoOfEachOnce() throws Exception {
        var envelopes = new ArrayList<AllotmentId>();
        for (var i = 0; i < 40; i++) envelopes.add(books.holding(euros(30)));
        for (var envelope : envelopes) books.held(envelope, euros(30));
        var later = books.at("2026-11-21T14:15");
        atOnce(Collections.nCopies(4, (Callable<Integer>) later.holds::releaseExpired));
        assertThat(envelopes)
                .allSatisfy(envelope -> assertThat(books.available(envelope)).isEqualTo(euros(30)));
    }

    @Test
    void theSameCauseThirtyTwoTimesAtOnceHoldsOnce() throws Exception {
        var sport = books.holding(euros(30));
        var order = new HoldOrder(sport, Books.CLUB, euros(20), Books.A_QUARTER, someCause());
        var outcomes = atOnce(Collections.nCopies(32, (Callable<HoldOutcome>) () -> books.holds.place(order)));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isEqualTo(outcomes.getFirst()));
        assertThat(books.available(sport)).isEqualTo(euros(10));
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = new ArrayList<Future<T>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var one : running) answers.add(one.get());
            return answers;
        }
    }
}
