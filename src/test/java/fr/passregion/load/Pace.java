package fr.passregion.load;

import java.time.Duration;
import java.util.OptionalLong;

/** When the next request is sent. */
public sealed interface Pace {

    /** As soon as a connection is free, for so long (closed loop). */
    record During(Duration time) implements Pace {}

    /** As soon as a connection is free, so many times (closed loop). */
    record Times(int requests) implements Pace {}

    /**
     * So many a second whatever becomes of them, for so long (open loop): a request that finds no free connection waits
     * from its planned time on, so that a stalled server cannot hide its stall.
     */
    record PerSecond(int requests, Duration time) implements Pace {}

    /** When the request of that number is due, in nanoseconds from the start; empty when it is not sent any more. */
    default OptionalLong due(long number, long elapsed) {
        return switch (this) {
            case During during -> elapsed < during.time().toNanos() ? OptionalLong.of(elapsed) : OptionalLong.empty();
            case Times times -> number < times.requests() ? OptionalLong.of(elapsed) : OptionalLong.empty();
            case PerSecond open -> {
                var planned = number * Duration.ofSeconds(1).toNanos() / open.requests();
                yield planned < open.time().toNanos() ? OptionalLong.of(planned) : OptionalLong.empty();
            }
        };
    }
}
