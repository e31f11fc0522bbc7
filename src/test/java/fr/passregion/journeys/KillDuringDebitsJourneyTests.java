package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** « kill -9 » of the application while tills debit: what was acknowledged is there once, what was lost can be asked again. */
class KillDuringDebitsJourneyTests {

    private static final int KILLS = 3;
    private static final int TILLS = 8;
    private static final int DEBITS_BEFORE_A_KILL = 40;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    /** What was answered under each key. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** Keys whose answer never came. */
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    @Test
    @Covers("BEN-06")
    void noAcknowledgedDebitIsLostAndNoneIsTakenTwice() throws Exception {
        var before = -1L;
        for (var round = 0; round < KILLS; round++) {
            try (var application = RunningApplication.in(folder)) {
                if (before < 0) before = available(application);
                debitUntilKilled(application);
            }
        }
        try (var application = RunningApplication.in(folder)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * DEBITS_BEFORE_A_KILL);
            assertThat(foundAgain(application)).isEqualTo(acknowledged);
            for (var key : unanswered)
                assertThat(application.debitOneCent(key).statusCode()).isEqualTo(201);
            var booked = new HashSet<>(acknowledged.keySet());
            booked.addAll(unanswered);
            assertThat(available(application)).isEqualTo(before - booked.size());
        }
    }

    private void debitUntilKilled(RunningApplication application) throws InterruptedException {
        var enough = acknowledged.size() + DEBITS_BEFORE_A_KILL;
        try (var tills = Executors.newFixedThreadPool(TILLS)) {
            for (var till = 0; till < TILLS; till++) tills.submit(() -> debitUntilNoAnswerComes(application));
            while (acknowledged.size() < enough) Thread.sleep(5);
            application.kill();
        }
    }

    private Object debitUntilNoAnswerComes(RunningApplication application) throws InterruptedException {
        while (true) {
            var key = UUID.randomUUID().toString();
            try {
                var answer = application.debitOneCent(key);
                assertThat(answer.statusCode()).isEqualTo(201);
                acknowledged.put(key, answer.body());
            } catch (IOException killed) {
                unanswered.add(key);
                return key;
            }
        }
    }

    private Map<String, String> foundAgain(RunningApplication application) throws Exception {
        var found = new HashMap<String, String>();
        for (var key : acknowledged.keySet())
            found.put(key, application.byKey(key).body());
        return found;
    }

    private static long available(RunningApplication application) throws Exception {
        return JSON.readTree(application.lookup().body())
                .at("/benefits/0/available")
                .asLong();
    }
}
