package fr.passregion.card;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CardStatusTests {

    /** Every pair is decided: a new status cannot be added without drawing its row and its column. */
    @Test
    @Covers("CAR-08")
    void onlyTheDrawnTransitionsAreAllowed() {
        assertThat(matrix()).isEqualTo("""
                from\\to       REQUESTED IN_PRODUCTION ACTIVE BLOCKED
                REQUESTED     .         x             .      x
                IN_PRODUCTION x         .             x      x
                ACTIVE        .         .             .      x
                BLOCKED       .         .             .      .
                """);
    }

    private static String matrix() {
        var statuses = CardStatus.values();
        var head = Arrays.stream(statuses).map(CardStatus::name).collect(joining(" "));
        var rows = Arrays.stream(statuses).map(CardStatusTests::row).collect(joining());
        return "from\\to       " + head + "\n" + rows;
    }

    private static String row(CardStatus from) {
        var marks = Arrays.stream(CardStatus.values())
                .map(to -> pad(from.canBecome(to) ? "x" : ".", to.name().length()))
                .collect(joining(" "));
        return (pad(from.name(), 13) + " " + marks).stripTrailing() + "\n";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
