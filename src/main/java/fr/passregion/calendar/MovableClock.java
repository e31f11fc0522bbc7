package fr.passregion.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The demonstration's clock: runs like any other, from an instant of its own, and can be set forward. */
final class MovableClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> shift;

    private MovableClock(Clock real, AtomicReference<Duration> shift) {
        this.real = real;
        this.shift = shift;
    }

    static MovableClock resumingFrom(Instant shown, Clock real) {
        return new MovableClock(real, new AtomicReference<>(Duration.between(real.instant(), shown)));
    }

    void show(Instant instant) {
        shift.set(Duration.between(real.instant(), instant));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), shift);
    }
}
