package fr.passregion.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.redemption.KeyedDebits.Outcome;
import fr.passregion.testing.PassRegionTest;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PassRegionTest
class GatheredDebitsTests extends KeyedDebitsContract {

    private final GatheredDebits debits;

    GatheredDebitsTests(ApplicationContext beans) {
        super(beans);
        this.debits = new GatheredDebits(rounds());
    }

    @Override
    KeyedDebits debits() {
        return debits;
    }

    @AfterEach
    void close() throws InterruptedException {
        debits.close();
    }

    @Test
    void whatIsQueuedAtTheEndIsStillDoneAndNothingAfter() throws Exception {
        var asked = IntStream.range(0, 20)
                .mapToObj(place -> asked("k" + place, someDebit()))
                .toList();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var outcomes = asked.stream()
                    .map(one -> threads.submit(() -> debits.debit(one)))
                    .toList();
            outcomes.getFirst().get();
            debits.close();
            for (var outcome : outcomes) assertThat(outcome.get()).isNotNull();
        }
        assertThat(debits.debit(asked("late", someDebit()))).isInstanceOf(Outcome.TooBusy.class);
    }
}
