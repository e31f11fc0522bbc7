package fr.passregion.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.TurnOfTries.Pace;
import fr.passregion.redemption.TurnOfTries.Standing;
import fr.passregion.testing.Covers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("BEN-05")
class TurnOfTriesTests {

    private static final Instant NOW = Instant.parse("2026-11-21T13:00:00Z");
    private static final GuessingRules RULES = new GuessingRules(
            5,
            Duration.ofHours(24),
            Duration.ofHours(24),
            30,
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofDays(30));

    private final Map<Showing, TypedTry> typed = new HashMap<>();
    private final TurnOfTries turn = new TurnOfTries(RULES, NOW, typed);

    @Test
    void theFifthWrongDateLocksItsNumberForADayAndNoOther() {
        var number = number();
        for (var wrong = 1; wrong <= 5; wrong++) {
            assertThat(turn.objection(at(number, "a" + wrong)))
                    .as("try %s", wrong)
                    .isEmpty();
            turn.failed(at(number, "a" + wrong), null);
        }
        assertThat(turn.objection(at(number, "b"))).contains(new Refusal.CardLocked(NOW.plus(Duration.ofHours(24))));
        assertThat(turn.objection(at(number(), "b"))).isEmpty();
        assertThat(turn.failures())
                .extracting(FailedTry::lockedUntil)
                .containsExactly(null, null, null, null, NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void whatFailedBeforeThisTurnCounts() {
        var what = at(number(), "a");
        turn.stands(Objects.requireNonNull(typed.get(what)), new Standing(4, null), Pace.STEADY);
        turn.failed(what, null);
        assertThat(turn.objection(what)).containsInstanceOf(Refusal.CardLocked.class);
    }

    @Test
    void aLockEndsAtItsSecond() {
        var what = at(number(), "a");
        turn.stands(Objects.requireNonNull(typed.get(what)), new Standing(0, NOW), Pace.STEADY);
        assertThat(turn.objection(what)).isEmpty();
        turn.stands(Objects.requireNonNull(typed.get(what)), new Standing(0, NOW.plusMillis(1)), Pace.STEADY);
        assertThat(turn.objection(what)).isPresent();
    }

    @Test
    void theThirtiethWrongDateAtATillPausesItsTypingAndNoOthers() {
        for (var wrong = 1; wrong <= 30; wrong++) {
            assertThat(turn.objection(at(number(), "a"))).as("try %s", wrong).isEmpty();
            turn.failed(at(number(), "a"), null);
        }
        assertThat(turn.objection(at(number(), "a"))).contains(new Refusal.TypingPaused(NOW.plusSeconds(60)));
        assertThat(turn.objection(at(number(), "b"))).isEmpty();
        assertThat(turn.failures().getLast().failuresThere()).isEqualTo(30);
    }

    @Test
    void aTryThatWaitedForItsTurnIsNotPausedByTheFailureItWaitedFor() {
        var what = at(number(), "a");
        turn.stands(Objects.requireNonNull(typed.get(what)), Standing.CLEAN, new Pace(1, NOW.plusMillis(20)));
        assertThat(turn.objection(what)).isEmpty();
    }

    @Test
    void aPauseOfTheTillIsToldBeforeALockOfTheNumber() {
        var what = at(number(), "a");
        turn.stands(Objects.requireNonNull(typed.get(what)), new Standing(5, NOW.plusSeconds(9)), new Pace(30, NOW));
        assertThat(turn.objection(what)).containsInstanceOf(Refusal.TypingPaused.class);
    }

    @ParameterizedTest
    @CsvSource({"29, PT0S", "30, PT1M", "31, PT2M", "33, PT8M", "35, PT32M", "36, PT1H", "500, PT1H"})
    void eachFurtherFailureDoublesThePauseUntilItIsLongEnough(int failures, Duration pause) {
        assertThat(RULES.pauseAfter(failures)).isEqualTo(pause);
    }

    private static NumberPrint number() {
        return new NumberPrint(UUID.randomUUID());
    }

    /** The number typed at that place, with a date that does not matter. */
    private Showing at(NumberPrint number, String place) {
        var counter = new Counter(new PointOfSaleId(place), false);
        var shown = new Showing(counter, new ShownCard.Typed(number.value().toString(), LocalDate.EPOCH));
        typed.put(shown, new TypedTry(number, counter));
        return shown;
    }

    @Test
    void aCodeIsNeitherCountedNorStopped() {
        var counter = new Counter(new PointOfSaleId("a"), false);
        var code = new Showing(counter, new ShownCard.Scanned("PR1:…"));
        turn.stands(new TypedTry(number(), counter), new Standing(9, NOW.plusSeconds(9)), new Pace(99, NOW));
        assertThat(turn.objection(code)).isEmpty();
        turn.failed(code, null);
        assertThat(turn.failures()).isEmpty();
    }
}
