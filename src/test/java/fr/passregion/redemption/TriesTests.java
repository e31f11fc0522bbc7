package fr.passregion.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.partner.PointOfSaleId;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PassRegionTest
@Covers("BEN-05")
class TriesTests {

    private final Tries tries;
    private final NumberPrints prints;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final Clock clock;

    TriesTests(Tries tries, NumberPrints prints, TransactionTemplate transaction, JdbcClient database, Clock clock) {
        this.clock = clock;
        this.tries = tries;
        this.prints = prints;
        this.transaction = transaction;
        this.database = database;
    }

    @Test
    void aSixthIsNeverJudgedEvenAmongSixtyFourAtOnce() throws Exception {
        var number = digits();
        Callable<Boolean> guess = () -> isJudged(List.of(at(number)));
        assertThat(judgedOf(Stream.generate(() -> guess).limit(64).toList())).isEqualTo(5);
        assertThat(standing(number).failures()).isEqualTo(5);
    }

    /** The order in which numbers come differs from transaction to transaction: none waits for another in a circle. */
    @Test
    void roundsThatTouchTheSameNumbersInAnyOrderNeitherBlockEachOtherNorJudgeASixth() throws Exception {
        var numbers = Stream.generate(TriesTests::digits).limit(8).toList();
        var guesses = IntStream.range(0, 64)
                .<Callable<Boolean>>mapToObj(seed -> () -> {
                    var round = new ArrayList<>(numbers);
                    Collections.shuffle(round, new Random(seed));
                    return isJudged(round.stream().map(TriesTests::at).toList());
                })
                .toList();
        judgedOf(guesses);
        assertThat(numbers)
                .allSatisfy(number -> assertThat(standing(number).failures()).isEqualTo(5));
    }

    @Test
    void whatIsForgivenNoLongerCounts() {
        var number = digits();
        for (var wrong = 0; wrong < 6; wrong++) isJudged(List.of(at(number)));
        assertThat(standing(number).lockedUntil()).isNotNull();
        transaction.executeWithoutResult(status -> tries.forgive(prints.of(number, false), Tries.By.HOLDER));
        assertThat(standing(number)).isEqualTo(TurnOfTries.Standing.CLEAN);
        assertThat(isJudged(List.of(at(number)))).isTrue();
    }

    @Test
    void aTillThatFailsUnusuallyOftenIsPausedWhateverTheNumbers() {
        var place = place();
        for (var wrong = 0; wrong < 30; wrong++)
            assertThat(isJudged(List.of(new Showing(place, typed(digits()))))).isTrue();
        assertThat(isJudged(List.of(new Showing(place, typed(digits()))))).isFalse();
    }

    @Test
    void aFailureThatIsRolledBackDoesNotCount() {
        var number = digits();
        transaction.executeWithoutResult(status -> {
            isJudged(List.of(at(number)));
            status.setRollbackOnly();
        });
        assertThat(standing(number).failures()).isZero();
    }

    @Test
    void aNumberIsNotKeptButAPrintThatNobodyCanTake() {
        var digits = digits();
        assertThat(prints.of(digits, false))
                .isEqualTo(prints.of(digits.replaceAll("(.{4})", "$1 "), false))
                .isNotEqualTo(prints.of(digits, true));
        assertThat(UUID.nameUUIDFromBytes(digits.getBytes()))
                .isNotEqualTo(prints.of(digits, false).value());
        var columns = database.sql("""
                        select column_name from information_schema.columns
                         where table_schema = 'redemption' and table_name = 'failed_try' and data_type in ('text', 'bytea')
                        """).query(String.class).list();
        assertThat(columns).containsExactly("point_of_sale");
    }

    /** Tries these with wrong dates, in one transaction; says whether all were judged. */
    private boolean isJudged(List<Showing> round) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var turn = tries.inTurn(round, clock.instant());
            for (var one : round) if (turn.objection(one).isEmpty()) turn.failed(one, null);
            tries.keep(turn.failures());
            return turn.failures().size() == round.size();
        }));
    }

    private static int judgedOf(List<Callable<Boolean>> guesses) throws InterruptedException, ExecutionException {
        var judged = 0;
        try (var threads = Executors.newFixedThreadPool(guesses.size())) {
            for (var done : threads.invokeAll(guesses)) if (done.get()) judged++;
        }
        return judged;
    }

    private TurnOfTries.Standing standing(String number) {
        return tries.standing(prints.of(number, false));
    }

    private static String digits() {
        return "9250" + String.format("%012d", new Random().nextLong(1_000_000_000_000L));
    }

    private static ShownCard typed(String number) {
        return new ShownCard.Typed(number, LocalDate.EPOCH);
    }

    private static Showing at(String number) {
        return new Showing(place(), typed(number));
    }

    private static Counter place() {
        return new Counter(
                new PointOfSaleId(
                        "pos_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16)),
                false);
    }
}
