package fr.passregion.redemption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Numbers typed that are judged in one transaction, one after the other: each stands as those before it have left it. It
 * knows nothing of cards, so that a number that does not exist is treated as one that does.
 */
final class TurnOfTries {

    /** How a number stands: its failures within the window, and until when it is locked. */
    record Standing(int failures, @Nullable Instant lockedUntil) {
        static final Standing CLEAN = new Standing(0, null);

        boolean isLockedAt(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }

    /** How typing goes at a till: its failures within the window, and the latest. */
    record Pace(int failures, @Nullable Instant latest) {
        static final Pace STEADY = new Pace(0, null);
    }

    private final GuessingRules rules;
    private final Instant now;
    private final Map<Showing, TypedTry> typed;
    private final Map<NumberPrint, Standing> numbers = new HashMap<>();
    private final Map<Counter, Pace> tills = new HashMap<>();
    private final List<FailedTry> failures = new ArrayList<>();

    /** Those of what is shown that were typed, each with its print. */
    TurnOfTries(GuessingRules rules, Instant now, Map<Showing, TypedTry> typed) {
        this.rules = rules;
        this.now = now;
        this.typed = typed;
    }

    void stands(TypedTry what, Standing standing, Pace pace) {
        numbers.put(what.number(), standing);
        tills.put(what.counter(), pace);
    }

    /** Why what was typed is not even judged, if so; a code is none of its business. */
    Optional<Refusal> objection(Showing shown) {
        var what = typed.get(shown);
        return what == null ? Optional.empty() : objection(what);
    }

    private Optional<Refusal> objection(TypedTry what) {
        var pausedUntil = pausedUntil(what.counter());
        if (pausedUntil != null && now.isBefore(pausedUntil)) return Optional.of(new Refusal.TypingPaused(pausedUntil));
        var lockedUntil = standing(what.number()).lockedUntil();
        if (lockedUntil != null && now.isBefore(lockedUntil)) return Optional.of(new Refusal.CardLocked(lockedUntil));
        return Optional.empty();
    }

    /** What was typed names nobody; the card is that of the number, if there is one. */
    void failed(Showing shown, @Nullable UUID card) {
        var what = typed.get(shown);
        if (what == null) return;
        var failed = standing(what.number()).failures() + 1;
        var lockedUntil = failed >= rules.tries() ? now.plus(rules.lock()) : null;
        var there = pace(what.counter()).failures() + 1;
        stands(what, new Standing(failed, lockedUntil), new Pace(there, now));
        failures.add(new FailedTry(what, now, card, lockedUntil, there));
    }

    /** By what the attempt is found again when nobody was recognised. */
    @Nullable NumberPrint printOf(Showing shown) {
        var what = typed.get(shown);
        return what == null ? null : what.number();
    }

    List<FailedTry> failures() {
        return List.copyOf(failures);
    }

    /** A failure that came a moment ago, while this try waited for its turn, is no pause by itself. */
    private @Nullable Instant pausedUntil(Counter counter) {
        var pace = pace(counter);
        var latest = pace.latest();
        return latest == null || !rules.isUnusual(pace.failures())
                ? null
                : latest.plus(rules.pauseAfter(pace.failures()));
    }

    private Standing standing(NumberPrint number) {
        return numbers.getOrDefault(number, Standing.CLEAN);
    }

    private Pace pace(Counter counter) {
        return tills.getOrDefault(counter, Pace.STEADY);
    }
}
