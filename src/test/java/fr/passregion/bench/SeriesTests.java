package fr.passregion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.bench.Round.Measurement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTests {

    private static final Options THREE_ROUNDS = Options.parse("--rounds 3");

    private final List<String> order = new ArrayList<>();

    @Test
    void theSidesAreMeasuredByTurns() throws Exception {
        seriesOf(0, 0, 0);

        assertThat(order).containsExactly("other", "till", "other", "till", "other", "till");
    }

    @Test
    void theMedianOfTheRatiosIsTakenRoundByRound() throws Exception {
        assertThat(ratio(seriesOf(0, 0, 0)).measured()).isEqualTo(2);
    }

    @Test
    void aRoundOnABusyMachineIsMeasuredAgainAndDoesNotCount() throws Exception {
        var series = seriesOf(0, 0.11, 0.1, 0);

        assertThat(series.rounds()).hasSize(3).allMatch(Round::isQuiet);
        assertThat(ratio(series).quiet()).isTrue();
    }

    @Test
    void aMachineThatIsNeverQuietIsSaidToBeBusy() throws Exception {
        var series = seriesOf(0.5, 0.6, 0.2, 0.3, 0.9, 0.8);

        assertThat(series.rounds()).extracting(Round::foreign).containsExactly(0.2, 0.3, 0.5);
        assertThat(ratio(series).quiet()).isFalse();
        assertThat(ratio(series).verdict()).contains("busy machine");
        assertThat(order).as("three rounds and three more").hasSize(12);
    }

    private Series seriesOf(double... foreign) throws Exception {
        var shares = new ArrayDeque<Double>();
        for (var share : foreign) shares.add(share);
        var rates = new ArrayDeque<>(List.of(100.0, 200.0, 900.0, 200.0, 200.0, 200.0));
        var sides = new LinkedHashMap<String, Measurement>();
        sides.put("other", () -> stretch("other", 100, 0));
        sides.put("till", () -> stretch("till", rates.remove(), shares.remove()));
        return Series.of(THREE_ROUNDS, sides, new Findings(line -> {}));
    }

    private Stretch stretch(String side, double rate, double foreign) {
        order.add(side);
        return new Stretch(rate, 1, 1, 1, 1, foreign);
    }

    private static Figure ratio(Series series) {
        return series.figure(
                "debit",
                "rate ÷ other",
                Limit.atLeast(1, 2),
                round -> round.of("till").rate() / round.of("other").rate());
    }
}
