package fr.passregion.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTests {

    private static final long AT_ONCE = Duration.ofMillis(15).toNanos();

    @Test
    void whoeverDoesNotFitIsToldAtOnceAndTheNextOneFitsAgain() {
        var room = new Room(2, 0);
        assertThat(room.enter()).isTrue();
        assertThat(room.enter()).isTrue();
        var before = System.nanoTime();
        assertThat(room.enter()).isFalse();
        assertThat(System.nanoTime() - before).isLessThan(AT_ONCE);
        assertThat(room.queue()).isFalse();
        assertThat(room.taken()).isEqualTo(2);
        room.leave();
        assertThat(room.taken()).isOne();
        assertThat(room.enter()).isTrue();
    }

    @Test
    void aQueueWaitsForAMomentAndNoLonger() {
        var room = new Room(1, 1);
        assertThat(room.enter()).isTrue();
        assertThat(room.queue()).isTrue();
        assertThat(room.queue()).as("the queue is short").isFalse();
        var before = System.nanoTime();
        assertThat(room.enterInTurn()).isFalse();
        assertThat(room.queue()).as("and free again").isTrue();
        assertThat(System.nanoTime() - before)
                .isBetween(
                        Duration.ofMillis(20).toNanos(), Duration.ofMillis(500).toNanos());
    }

    @Test
    void whoeverWaitsTakesThePlaceThatIsLeft() throws Exception {
        for (var attempt = 0; attempt < 20; attempt++) {
            var room = new Room(1, 1);
            assertThat(room.enter()).isTrue();
            try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(room.queue()).isTrue();
                var waiting = others.submit(room::enterInTurn);
                room.leave();
                assertThat(waiting.get()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/redemptions, DEBITS",
        "POST, /api/v1/redemptions/red_1/refunds, DEBITS",
        "POST, /api/v1/authorizations, DEBITS",
        "POST, /caisse/debit, DEBITS",
        "POST, /api/v1/cards/lookup, QUESTIONS",
        "GET, /api/v1/redemptions, QUESTIONS",
        "GET, /caisse, PAGES",
        "GET, /, PAGES",
        "HEAD, /avantages, PAGES",
        "POST, /connexion, FORMS",
        "GET, /assets/app.css, UNCOUNTED",
        "GET, /actuator/health, UNCOUNTED",
    })
    void debitsHaveALaneOfTheirOwn(String method, String path, Lane lane) {
        assertThat(Lane.of(method, path)).isEqualTo(lane);
    }
}
