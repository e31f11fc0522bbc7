package fr.passregion.control;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.audit.Seals;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.wallet.Finding;
import fr.passregion.wallet.Invariants;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PassRegionTest
@Covers("BEN-06")
@ExtendWith(OutputCaptureExtension.class)
class BooksControlTests {

    private final BooksControls controls;
    private final Seals seals;
    private final JdbcClient database;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final MockMvcTester http;

    BooksControlTests(
            BooksControls controls,
            Seals seals,
            JdbcClient database,
            Clock clock,
            MeterRegistry metrics,
            MockMvcTester http) {
        this.controls = controls;
        this.metrics = metrics;
        this.http = http;
        this.seals = seals;
        this.database = database;
        this.clock = clock;
    }

    private StoredControls controlOf(Invariants... modules) {
        return new StoredControls(List.of(modules), seals, database, clock, new NoScheduler());
    }

    /** Nothing asks this one for a control. */
    private static final class NoScheduler implements ObjectProvider<com.github.kagkarlsson.scheduler.Scheduler> {}

    @Test
    void everyModulesRulesAreExaminedAndTheControlIsRemembered() {
        var control = controls.run();
        assertThat(control.findings())
                .extracting(Finding::rule)
                .contains(
                        "ledger.trial-balance",
                        "ledger.never-overspent",
                        "ledger.balances",
                        "ledger.reversals",
                        "ledger.holds",
                        "ledger.closings",
                        "audit.seals")
                .doesNotHaveDuplicates();
        assertThat(control.holds()).as("%s", control.broken()).isTrue();
        assertThat(ControlWords.of(control))
                .contains("ok         ledger.trial-balance")
                .contains("CONFORME : ");
    }

    @Test
    void whatBreaksIsRememberedLoggedAndMeasured(CapturedOutput output) {
        var control = controlOf(() -> List.of(
                        new Finding("ledger.balances", 3, List.of("one", "two")),
                        new Finding("ledger.holds", 3, List.of())))
                .run();
        assertThat(control.holds()).isFalse();
        assertThat(ControlWords.of(control))
                .contains("FAUX       ledger.balances", "one two", "NON CONFORME : 2 règles sur 3");
        assertThat(output).contains("ERROR", "The books are wrong: ledger.balances is broken by [one, two]");
        assertThat(controls.last()).hasValueSatisfying(last -> {
            assertThat(last.findings()).isEqualTo(control.findings());
            assertThat(last.took().toMillis()).isEqualTo(control.took().toMillis());
        });
        assertThat(metrics.get("passregion.books.broken").gauge().value()).isEqualTo(1);
        controls.run();
        assertThat(metrics.get("passregion.books.broken").gauge().value()).isZero();
        assertThat(controls.latest(2)).extracting(BooksControl::holds).containsExactly(true, false);
    }

    @Test
    void aModuleThatCannotBeExaminedBreaksTheControlAndHidesNoOther() {
        var control = controlOf(
                        () -> {
                            throw new IllegalStateException("two of the same");
                        },
                        () -> List.of(new Finding("ledger.holds", 3, List.of())))
                .run();
        assertThat(control.broken()).extracting(Finding::rule).containsExactly("examined");
        assertThat(control.findings()).extracting(Finding::rule).contains("ledger.holds", "audit.seals");
        controls.run();
    }

    /** In the tests as delivered there is no token, hence nobody who knows it. */
    @Test
    void theFiguresAreShownToNobodyWhileThereIsNoToken() {
        assertThat(http.get().uri("/actuator/prometheus")).hasStatus(404);
        assertThat(http.get().uri("/actuator/prometheus").header("Authorization", "Bearer "))
                .hasStatus(404);
        assertThat(http.get().uri("/actuator/prometheus").header("Authorization", "Bearer null"))
                .hasStatus(404);
    }
}
