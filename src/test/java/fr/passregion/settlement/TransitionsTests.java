package fr.passregion.settlement;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.util.Arrays;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Every pair is decided: a new state cannot be added without drawing its row and its column. */
@Covers("SET-02")
class TransitionsTests {

    @Test
    void aStatementMovesAsDrawn() {
        assertThat(matrix(StatementState.values(), StatementState::canBecome)).isEqualTo("""
                from\\to      OPEN        CLAIMED     APPROVED    IN_PAYMENT  PAID        RETURNED
                OPEN         .           x           .           .           .           .
                CLAIMED      .           .           x           .           x           .
                APPROVED     .           x           .           x           .           .
                IN_PAYMENT   .           .           .           .           x           x
                PAID         .           .           .           .           .           .
                RETURNED     .           .           x           .           x           .
                """);
    }

    @Test
    void aBatchMovesAsDrawn() {
        assertThat(matrix(BatchState.values(), BatchState::canBecome)).isEqualTo("""
                from\\to      PREPARED    APPROVED    ISSUED      CLOSED      REFUSED
                PREPARED     .           x           .           .           x
                APPROVED     .           .           x           .           .
                ISSUED       .           .           .           x           .
                CLOSED       .           .           .           .           .
                REFUSED      .           .           .           .           .
                """);
    }

    @Test
    void theOriginsOfAStateAreThoseThatReachIt() {
        assertThat(StatementState.APPROVED.origins()).containsExactly(StatementState.CLAIMED, StatementState.RETURNED);
        assertThat(BatchState.PREPARED.origins()).isEmpty();
    }

    private static <S extends Enum<S>> String matrix(S[] states, BiPredicate<S, S> canBecome) {
        var head = line("from\\to", Arrays.stream(states).map(Enum::name).toArray(String[]::new));
        var rows = Arrays.stream(states)
                .map(from -> line(
                        from.name(),
                        Arrays.stream(states)
                                .map(to -> canBecome.test(from, to) ? "x" : ".")
                                .toArray(String[]::new)))
                .collect(joining());
        return head + rows;
    }

    private static String line(String first, String... cells) {
        var text = "%-13s".formatted(first)
                + Arrays.stream(cells).map("%-12s"::formatted).collect(joining());
        return text.stripTrailing() + "\n";
    }
}
