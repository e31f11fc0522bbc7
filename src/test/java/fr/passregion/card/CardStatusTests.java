package fr.passregion.card;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardStatusTests {

    /** Every pair is decided: a new status cannot be added without drawing its row and its column. */
    @Test
    @Covers({"CAR-02", "CAR-07", "CAR-08"})
    void onlyTheDrawnTransitionsAreAllowed() {
        assertThat(matrix()).isEqualTo("""
                from\\to       AWAITING_FEE REQUESTED IN_PRODUCTION ACTIVE FROZEN BLOCKED
                AWAITING_FEE  .            x         .             .      .      x
                REQUESTED     .            .         x             .      .      x
                IN_PRODUCTION .            x         .             x      .      x
                ACTIVE        .            .         .             .      x      x
                FROZEN        .            .         .             x      .      x
                BLOCKED       .            .         .             .      .      .
                """);
    }

    @Test
    @Covers("CAR-01")
    void aFrozenAndAnOpposedCardLeaveRoomForALiveOne() {
        assertThat(Arrays.stream(CardStatus.values())
                        .filter(status -> !status.isLive())
                        .collect(toSet()))
                .isEqualTo(Set.copyOf(EnumSet.of(CardStatus.FROZEN, CardStatus.BLOCKED)));
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
