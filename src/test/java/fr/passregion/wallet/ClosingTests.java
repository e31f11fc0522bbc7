package fr.passregion.wallet;

import static fr.passregion.wallet.Books.cents;
import static fr.passregion.wallet.Books.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.testing.Covers;
import fr.passregion.wallet.Closing.Total;
import fr.passregion.wallet.DebitOutcome.Debited;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Covers("BEN-06")
class ClosingTests {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-21");

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final Books books = Books.in(database);

    @Test
    void aDayIsClosedAQuarterOfAnHourAfterMidnightAndNotBefore() {
        var sport = books.holding(euros(30));
        books.debited(sport, euros(3));
        books.debited(sport, cents(250));
        assertThat(at("2026-11-21T23:59:59").closePastDays()).isZero();
        assertThat(at("2026-11-22T00:14:59").closePastDays()).isZero();
        assertThat(at("2026-11-22T00:15:01").closePastDays()).isEqualTo(1);
        assertThat(at("2026-11-22T00:20:00").last()).hasValueSatisfying(closing -> {
            assertThat(closing.day()).isEqualTo(FIRST);
            assertThat(closing.transfers()).isEqualTo(3);
            assertThat(closing.totals())
                    .containsExactly(new Total(Reason.CREDIT, 1, euros(30)), new Total(Reason.DEBIT, 2, cents(550)));
            assertThat(closing.sha256()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void closingAgainChangesNothing() {
        books.holding(euros(30));
        var morning = at("2026-11-22T06:00:00");
        assertThat(morning.closePastDays()).isEqualTo(1);
        var once = morning.last();
        assertThat(morning.closePastDays()).isZero();
        assertThat(morning.last()).isEqualTo(once);
    }

    @Test
    void aLedgerThatHasNeverMovedHasNothingToClose() {
        assertThat(at("2026-11-25T06:00:00").closePastDays()).isZero();
    }

    @Test
    void afterAStandstillEachDayIsClosedTheEmptyOnesToo() {
        books.holding(euros(30));
        books.on("2026-11-24").holding(euros(20));
        var later = at("2026-11-27T06:00:00");
        assertThat(later.closePastDays()).isEqualTo(6);
        var closings = later.between(FIRST, LocalDate.parse("2026-11-30"));
        assertThat(closings)
                .extracting(Closing::day)
                .containsExactly(
                        FIRST.plusDays(5),
                        FIRST.plusDays(4),
                        FIRST.plusDays(3),
                        FIRST.plusDays(2),
                        FIRST.plusDays(1),
                        FIRST);
        assertThat(closings).extracting(Closing::transfers).containsExactly(0L, 0L, 1L, 0L, 0L, 1L);
        assertThat(closings).extracting(Closing::sha256).doesNotHaveDuplicates();
        assertThat(later.first()).contains(closings.getLast());
    }

    @Test
    void onAClosedDayNothingIsBookedAnyMore() {
        var sport = books.holding(euros(30));
        at("2026-11-22T06:00:00").closePastDays();
        assertThatThrownBy(() -> books.debit(sport, euros(3))).hasStackTraceContaining("the day is closed");
        assertThatThrownBy(() -> books.on("2026-11-20").debit(sport, euros(3)))
                .hasStackTraceContaining("the day is closed");
        assertThat(books.on("2026-11-22").debit(sport, euros(3))).isInstanceOf(Debited.class);
        assertThat(books.available(sport)).isEqualTo(euros(27));
    }

    @Test
    void aBookingThatCouldNotSeeAClosingIsRefused() {
        var sport = books.holding(euros(30));
        var pictured = new TransactionTemplate(new DataSourceTransactionManager(database.application()));
        pictured.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        assertThatThrownBy(() -> pictured.executeWithoutResult(status -> books.debit(sport, euros(3))))
                .hasStackTraceContaining("would not see");
    }

    @Test
    void aDayIsClosedInItsTurnOnlyAndByNoOtherHand() {
        books.holding(euros(30));
        assertThatThrownBy(() -> close("2026-11-22")).hasStackTraceContaining("not the next day to close");
        assertThat(close("2026-11-21")).isTrue();
        assertThatThrownBy(() -> close("2026-11-23")).hasStackTraceContaining("not the next day to close");
        assertThatThrownBy(() -> database.asApplication()
                        .sql(
                                "insert into wallet.closing select day + 1, 0, '-', lines_sha256, sha256, lines_sha256, closed_at from wallet.closing")
                        .update())
                .hasStackTraceContaining("permission denied");
        for (var rewriting : new String[] {"update wallet.closing set transfers = 9", "delete from wallet.closing"}) {
            assertThatThrownBy(() -> database.asOwner().sql(rewriting).update())
                    .hasStackTraceContaining("corrections are new rows");
        }
    }

    /** Sixteen tills debit until the door closes before them; two machines close. */
    @Test
    void noDebitIsLostWhenTheDayIsClosedUnderWay() throws Exception {
        var envelopes = new ArrayList<AllotmentId>();
        for (var i = 0; i < 16; i++) envelopes.add(books.holding(euros(1000)));
        var closings = at("2026-11-22T00:15:01");
        try (var threads = Executors.newFixedThreadPool(18)) {
            var tills = new ArrayList<Future<Integer>>();
            for (var envelope : envelopes) tills.add(threads.submit(() -> debitUntilClosed(envelope)));
            Thread.sleep(300);
            Callable<Integer> machine = () -> {
                var closed = 0;
                while (closings.last().isEmpty()) closed += closings.closePastDays();
                return closed;
            };
            var machines = threads.invokeAll(java.util.List.of(machine, machine));
            assertThat(machines.get(0).get() + machines.get(1).get()).isEqualTo(1);
            long debits = 0;
            for (var till : tills) debits += till.get();
            assertThat(debits).isPositive();
            assertThat(closings.last().orElseThrow().transfers()).isEqualTo(16 + debits);
            assertThat(database.asApplication()
                            .sql("select count(*) from wallet.transfer")
                            .query(Long.class)
                            .single())
                    .isEqualTo(16 + debits);
        }
    }

    private int debitUntilClosed(AllotmentId envelope) {
        var done = 0;
        try {
            while (books.debit(envelope, cents(1)) instanceof Debited) done++;
        } catch (DataAccessException closed) {
            assertThat(closed).hasStackTraceContaining("the day is closed");
        }
        return done;
    }

    private boolean close(String day) {
        return database.asApplication()
                .sql("select wallet.close(:day, now())")
                .param("day", LocalDate.parse(day))
                .query(Boolean.class)
                .single();
    }

    private Closings at(String moment) {
        var paris = ZoneId.of("Europe/Paris");
        var clock = Clock.fixed(LocalDateTime.parse(moment).atZone(paris).toInstant(), paris);
        return new StoredClosings(database.asApplication(), clock);
    }
}
