package fr.passregion.redemption;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about wrong birth dates (BEN-05).
 *
 * @param tries how many may be wrong on one number within the window before it is locked
 * @param window how long a failure counts, on a number and at a point of sale
 * @param lock how long a number stays locked
 * @param triesThere how many may be wrong at one point of sale within the window before it is flagged and paused
 * @param firstPause how long numbers are not taken there after the failure that flags it; each further failure doubles it
 * @param longestPause where doubling ends
 * @param kept how long wrong tries are kept at all
 */
@ConfigurationProperties("passregion.till.guessing")
record GuessingRules(
        @DefaultValue("5") int tries,
        @DefaultValue("24h") Duration window,
        @DefaultValue("24h") Duration lock,
        @DefaultValue("30") int triesThere,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("30d") Duration kept) {

    /** Far more doublings than lead from a second to a day. */
    private static final int MOST_DOUBLINGS = 20;

    GuessingRules {
        if (tries < 1 || triesThere < 1)
            throw new IllegalArgumentException("passregion.till.guessing: at least one try");
    }

    boolean isUnusual(int failuresThere) {
        return failuresThere >= triesThere;
    }

    /** How long a point of sale waits after its latest failure before it may type again. */
    Duration pauseAfter(int failuresThere) {
        if (!isUnusual(failuresThere)) return Duration.ZERO;
        var doublings = Math.min(failuresThere - triesThere, MOST_DOUBLINGS);
        var pause = firstPause.multipliedBy(1L << doublings);
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
