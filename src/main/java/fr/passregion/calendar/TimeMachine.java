package fr.passregion.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** Moves a demonstration's clock, forward only, doing the work of each day passed on the way. Absent in production. */
public final class TimeMachine {

    private final MovableClock clock;
    private final ClockPositions positions;
    private final Days days;

    TimeMachine(MovableClock clock, ClockPositions positions, Days days) {
        this.clock = clock;
        this.positions = positions;
        this.days = days;
    }

    /** What came of a move. */
    public enum Move {
        MOVED,
        /** Time does not go back: use {@link #restart} on an empty demonstration. */
        REFUSED_BACKWARDS
    }

    /** Shows midnight after midnight, with the work of the day that ends, then the instant asked for. */
    public synchronized Move moveTo(Instant instant) {
        if (instant.isBefore(clock.instant())) return Move.REFUSED_BACKWARDS;
        days.catchUp();
        for (var midnight = nextMidnight(); !midnight.isAfter(instant); midnight = nextMidnight()) {
            clock.show(midnight);
            days.catchUp();
        }
        clock.show(instant);
        positions.note(instant);
        return Move.MOVED;
    }

    /** Sets the clock of a demonstration that holds nothing yet. */
    public synchronized void restart(Instant beginning) {
        positions.forget();
        clock.show(beginning);
    }

    /** The instant at which a demonstration opens its doors: 21 November 2026, 14:00 Europe/Paris. */
    public Instant opening() {
        return ClockPositions.BEGINNING;
    }

    private Instant nextMidnight() {
        return LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
