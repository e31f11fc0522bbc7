package fr.passregion.redemption;

import fr.passregion.database.DatabaseAway;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Debits gathered into rounds: whatever has arrived while one round was written makes the next, so that many share the
 * wait for the disk; two rounds are under way at the most ({@link Gathering}). Nobody waits for company: a debit that comes alone goes
 * alone. Where a round fails, each of its debits is done apart, so that one that cannot be done harms no other.
 */
@Component
@ConditionalOnProperty(name = "passregion.till.commit", havingValue = "gathered", matchIfMissing = true)
class GatheredDebits implements KeyedDebits {

    private static final int APART_AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration A_LOOK_AT_CLOSING = Duration.ofMillis(250);
    private static final Logger LOG = LoggerFactory.getLogger(GatheredDebits.class);

    private final Gathering queue = new Gathering();
    private final Semaphore apart = new Semaphore(APART_AT_ONCE);
    private final KeyedRounds rounds;
    private final List<Thread> workers;
    private volatile boolean closing;

    GatheredDebits(KeyedRounds rounds) {
        this.rounds = rounds;
        this.workers = Stream.of("till-rounds-1", "till-rounds-2")
                .map(name -> Thread.ofPlatform().name(name).start(this::work))
                .toList();
    }

    @Override
    public Outcome debit(Asked asked) {
        var waiting = new Waiting(asked);
        if (closing || !queue.offer(waiting)) return new Outcome.TooBusy();
        return waiting.outcome(PATIENCE);
    }

    /** After the web server has let the last request in: what is queued is still done. */
    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        for (var worker : workers) worker.join(PATIENCE);
        queue.left().forEach(Waiting::sendAway);
    }

    private void work() {
        while (!closing || !queue.isEmpty()) {
            var round = gathered();
            if (round.isEmpty()) continue;
            try {
                settle(round);
            } finally {
                queue.done(round);
            }
        }
    }

    private List<Waiting> gathered() {
        try {
            return queue.next(A_LOOK_AT_CLOSING);
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    private void settle(List<Waiting> round) {
        try {
            var results = rounds.settle(round.stream().map(Waiting::asked).toList());
            for (var place = 0; place < round.size(); place++) round.get(place).answer(results.get(place));
        } catch (RuntimeException fault) {
            if (round.size() == 1 || DatabaseAway.isCauseOf(fault)) round.forEach(one -> one.fail(fault));
            else takeApart(round, fault);
        }
    }

    private void takeApart(List<Waiting> round, RuntimeException fault) {
        LOG.warn("A round of {} debits failed: each is done apart", round.size(), fault);
        for (var one : round) Thread.startVirtualThread(() -> settleApart(one));
    }

    private void settleApart(Waiting one) {
        apart.acquireUninterruptibly();
        try {
            if (!one.isGivenUp()) settle(List.of(one));
        } finally {
            apart.release();
        }
    }
}
