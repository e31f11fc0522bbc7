package fr.passregion.torture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import org.junit.jupiter.api.Test;

/** A moment of what {@code bin/torture} does at length; what depends on how fast the machine is, is judged there. */
class TortureJourneyTests {

    @Test
    @Covers("BEN-06")
    void killsOfTheDatabaseAndOfTheApplicationLoseNothingAndTakeNothingTwice() throws Exception {
        allHold(new Kills());
    }

    @Test
    @Covers("PAR-04")
    void nonsenseIsNeverAnsweredByAFaultOfOurs() throws Exception {
        allHold(new Hostile());
    }

    @Test
    @Covers("BEN-10")
    void aCodeThatNobodyWasGivenIsNeverTakenAndAGoodOneOnce() throws Exception {
        allHold(new Codes());
    }

    /** All that is counted; times are for a quiet machine. */
    private static void allHold(Trial trial) throws Exception {
        assertThat(Torture.run(trial, Form.BUILD))
                .filteredOn(finding -> !finding.timed())
                .isNotEmpty()
                .allMatch(Finding::holds);
    }
}
