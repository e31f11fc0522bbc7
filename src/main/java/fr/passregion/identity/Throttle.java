package fr.passregion.identity;

import java.time.Duration;

/** Slows down what anybody may do without signing in: the tries are counted where all nodes see them. */
public interface Throttle {

    /**
     * How often is enough.
     *
     * @param name of what is tried, such as {@code ORDER}
     * @param within how long tries are counted together, and how long it stays closed after one too many
     */
    record Limit(String name, int tries, Duration within) {}

    /** Counts one more try of whoever this key stands for (kept as a hash); false where it is one too many. */
    boolean allows(Limit limit, String key);
}
