package fr.passregion.parcel;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArrivalTests {

    /** Every pair is decided: what was handed over is nobody’s to miss, unless it was not handed over after all. */
    @Test
    void onlyTheDrawnStepsAreAllowed() {
        assertThat(matrix()).isEqualTo("""
                ANNOUNCED: RECEIVED MISSING
                RECEIVED: MISSING HANDED_OVER
                MISSING: RECEIVED
                HANDED_OVER: RECEIVED
                """);
    }

    private static String matrix() {
        return Arrays.stream(Arrival.values())
                .map(from -> (from + ": "
                                        + Arrays.stream(Arrival.values())
                                                .filter(to -> isDrawn(from, to))
                                                .map(Arrival::name)
                                                .collect(joining(" ")))
                                .strip()
                        + "\n")
                .collect(joining());
    }

    private static boolean isDrawn(Arrival from, Arrival to) {
        return Arrays.stream(Step.values()).anyMatch(step -> step.startsAt(from) && step.to() == to);
    }
}
