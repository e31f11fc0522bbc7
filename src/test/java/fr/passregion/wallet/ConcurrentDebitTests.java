package fr.passregion.wallet;

import static fr.passregion.wallet.Books.CLUB;
import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.someCause;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.Amount;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.DebitOutcome.AmountExceedsBalance;
import fr.passregion.wallet.DebitOutcome.Debited;
import fr.passregion.wallet.DebitOutcome.NothingLeft;
import fr.passregion.wallet.ReversalOutcome.Reversed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many at once: real threads, a connection each, set off together. */
@Covers("BEN-06")
class ConcurrentDebitTests {

    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();

    private final Books books = Books.in(DATABASE);

    @AfterEach
    void theLedgerIsSound() {
        var report = books.check.run();
        assertThat(report.holds()).as("%s", report).isTrue();
    }

    @Test
    void anEnvelopeThatHoldsEnoughForTenPaysExactlyTenOfSixtyFour() throws Exception {
        var sport = books.holding(euros(30));
        var outcomes = atOnce(64, () -> books.debit(sport, euros(3)));
        assertThat(outcomes).filteredOn(Debited.class::isInstance).hasSize(10);
        assertThat(outcomes).filteredOn(NothingLeft.class::isInstance).hasSize(54);
        assertThat(books.available(sport)).isEqualTo(Amount.none(Unit.EUR));
    }

    @Test
    void whatIsTooLittleForOneMoreStays() throws Exception {
        var sport = books.holding(euros(31));
        var outcomes = atOnce(64, () -> books.debit(sport, euros(3)));
        assertThat(outcomes).filteredOn(Debited.class::isInstance).hasSize(10);
        assertThat(outcomes)
                .filteredOn(new AmountExceedsBalance(euros(1))::equals)
                .hasSize(54);
    }

    @Test
    void theSameCauseThirtyTwoTimesAtOnceBooksOnce() throws Exception {
        var sport = books.holding(euros(30));
        var order = new DebitOrder(sport, CLUB, euros(30), someCause());
        var outcomes = atOnce(32, () -> books.wallets.debit(order));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isEqualTo(outcomes.getFirst()));
        assertThat(outcomes.getFirst()).isInstanceOf(Debited.class);
        assertThat(books.wallets.find(sport).orElseThrow().used()).isEqualTo(euros(30));
    }

    @Test
    void theFirstDebitsOfANewPayeeOpenItsAccountOnce() throws Exception {
        var newcomer = new Payee("newcomer " + UUID.randomUUID());
        var envelopes = new ArrayList<AllotmentId>();
        for (var i = 0; i < 16; i++) envelopes.add(books.holding(euros(30)));
        var next = envelopes.iterator();
        var outcomes = atOnce(16, () -> {
            AllotmentId mine;
            synchronized (envelopes) {
                mine = next.next();
            }
            return books.wallets.debit(new DebitOrder(mine, newcomer, euros(3), someCause()));
        });
        assertThat(outcomes).hasOnlyElementsOfType(Debited.class);
        assertThat(books.payables.owedTo(newcomer, Unit.EUR)).isEqualTo(euros(48));
    }

    @Test
    void aDebitReversedByManyAtOnceComesBackOnce() throws Exception {
        var sport = books.holding(euros(30));
        var debit = books.debited(sport, euros(20));
        var outcomes = atOnce(16, () -> books.wallets.reverse(debit.id(), euros(15), someCause()));
        assertThat(outcomes).filteredOn(Reversed.class::isInstance).hasSize(1);
        assertThat(books.available(sport)).isEqualTo(euros(25));
    }

    @Test
    @Covers("GEN-03")
    void lapsingOnSeveralMachinesAtOnceLapsesOnce() throws Exception {
        var sport = books.holding(euros(30));
        var afterwards = books.on("2027-06-01");
        atOnce(4, () -> afterwards.wallets.lapse(Books.LAST_DAY.plusDays(1)));
        assertThat(books.wallets.find(sport).orElseThrow().lapsed()).isEqualTo(euros(30));
    }

    private static <T> List<T> atOnce(int count, Callable<T> act) throws Exception {
        var start = new CyclicBarrier(count);
        try (var threads = Executors.newFixedThreadPool(count)) {
            var running = new ArrayList<Future<T>>();
            for (var i = 0; i < count; i++) {
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
