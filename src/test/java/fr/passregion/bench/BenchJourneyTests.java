package fr.passregion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bench itself on a small Region, so that it does not rot. How fast the till is is not judged here. */
class BenchJourneyTests {

    @Test
    void figuresComeOutAndInvariantsHold() throws Exception {
        var report = Bench.run(Options.parse("--quick --only debit,paced,hot,replay,search,movements"));

        assertThat(report.findings().faults()).isEmpty();
        assertThat(report.findings().figures())
                .hasSize(14)
                .allSatisfy(figure -> assertThat(figure.measured()).isFinite().isPositive());
        assertThat(report.machine().settings())
                .containsEntry("fsync", "on")
                .containsEntry("synchronous_commit", "on")
                .containsEntry("full_page_writes", "on")
                .containsEntry("data_checksums", "on");
    }
}
