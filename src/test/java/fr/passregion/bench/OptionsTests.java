package fr.passregion.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.bench.Options.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void withoutOptionsEverythingIsMeasuredAtFullSize() {
        var options = Options.parse("");

        assertThat(Workload.values()).allMatch(options::has);
        assertThat(options.rounds()).isEqualTo(5);
        assertThat(options.cards()).isEqualTo(100_000);
        assertThat(options.manyCards()).isEqualTo(1_000_000);
        assertThat(options.write()).isFalse();
    }

    @Test
    void someWorkloadsMayBeMeasuredAlone() {
        var options = Options.parse("--only hot,replay --rounds 2");

        assertThat(options.has(Workload.HOT)).isTrue();
        assertThat(options.has(Workload.REPLAY)).isTrue();
        assertThat(options.has(Workload.DEBIT)).isFalse();
        assertThat(options.rounds()).isEqualTo(2);
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithTheUsage() {
        assertThatThrownBy(() -> Options.parse("--fast"))
                .hasMessageContaining("--fast")
                .hasMessageContaining("bin/bench");
        assertThatThrownBy(() -> Options.parse("--only hot,cold")).hasMessageContaining("hot,cold");
        assertThatThrownBy(() -> Options.parse("--only")).hasMessageContaining("What of --only");
    }

    @Test
    void onlyAWholeRunBecomesThePageOfTheDocumentation() {
        assertThat(Options.parse("--write").write()).isTrue();
        for (var part : List.of("--quick", "--only hot", "--cards 1000"))
            assertThatThrownBy(() -> Options.parse("--write " + part)).hasMessageContaining("Only a whole run");
    }
}
