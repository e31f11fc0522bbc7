package fr.passregion.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckTests {

    private static final Instant NOW = Instant.parse("2026-11-21T13:00:00Z");

    /** Every pair is decided: a new state or act cannot be added without drawing its row or column. */
    @Test
    @Covers("ORD-10")
    void onlyTheDrawnActsArePossible() {
        assertThat(matrix()).isEqualTo("""
                state\\act ACCEPT REFUSE CORRECT
                Pending   x      x      x
                Accepted  .      .      .
                Refused   x      .      x
                """);
    }

    @Test
    @Covers("ORD-13")
    void anOrderWaitsForItsConsentAndAnAgreementIsNotTakenBack() {
        var consents = Stream.of(
                new Consent.NotNeeded(), new Consent.Asked(NOW), new Consent.Given(NOW), new Consent.Refused(NOW));

        assertThat(consents.map(CheckTests::line))
                .containsExactly(
                        "NotNeeded handled=true answer=false",
                        "Asked handled=false answer=true",
                        "Given handled=true answer=false",
                        "Refused handled=false answer=true");
    }

    private static String line(Consent consent) {
        return "%s handled=%s answer=%s"
                .formatted(
                        consent.getClass().getSimpleName(), consent.letsTheOrderBeHandled(), consent.canBeAnswered());
    }

    private static String matrix() {
        var states = List.of(new Check.Pending(NOW), new Check.Accepted(NOW), new Check.Refused(NOW, "why"));
        assertThat(states).hasSize(Check.class.getPermittedSubclasses().length);
        var head = "state\\act ACCEPT REFUSE CORRECT";
        return Stream.concat(Stream.of(head), states.stream().map(CheckTests::line))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Check state) {
        return "%-9s ".formatted(state.getClass().getSimpleName())
                + Stream.of(Check.Act.values())
                        .map(act -> "%-6s".formatted(state.allows(act) ? "x" : "."))
                        .collect(Collectors.joining(" "));
    }
}
