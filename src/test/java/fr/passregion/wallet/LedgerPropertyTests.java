package fr.passregion.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import fr.passregion.testing.Stories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done in whatever order, the ledger answers as a ledger kept by hand, and its books balance. */
@Covers({"BEN-01", "BEN-06", "BEN-07", "GEN-03"})
class LedgerPropertyTests {

    private static final int STORIES = 20;
    private static final int STEPS = 45;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final Books books = Books.in(database);
    private LocalDate next = LocalDate.parse("2026-10-20");

    @Test
    void theLedgerAgreesWithOneKeptByHand() {
        Stories.tell(LedgerPropertyTests.class, STORIES, chance -> {
            var both = new TwoLedgers(books, next);
            var lived = new ArrayList<Step>();
            try {
                for (var i = 0; i < STEPS; i++) {
                    lived.add(possible(both, chance));
                    both.live(lived.getLast());
                }
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError(failed.getMessage() + "\nafter " + lived, failed);
            }
            next = both.today().plusDays(1);
            assertThat(books.check.run())
                    .satisfies(report ->
                            assertThat(report.holds()).as("%s", report).isTrue());
        });
        everyDayIsClosedAndStaysWhatItWas();
    }

    private static Step possible(TwoLedgers both, Random chance) {
        var step = Step.any(chance);
        while (!both.isPossible(step)) step = Step.any(chance);
        return step;
    }

    private void everyDayIsClosedAndStaysWhatItWas() {
        var clock = Clock.fixed(next.atTime(6, 0).atZone(PARIS).toInstant(), PARIS);
        assertThat(new StoredClosings(database.asApplication(), clock).closePastDays())
                .isPositive();
        assertThat(new ClosingChain(database.asApplication()).broken()).isEmpty();
    }
}
