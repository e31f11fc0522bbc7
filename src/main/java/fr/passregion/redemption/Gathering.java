package fr.passregion.redemption;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Debits that wait for a round, in the order of arrival. While no round is under way whatever waits may go, be it alone. Beside a round
 * that is under way one more may go, once it is nearly as large: then the processor serves the one while the disk writes the other, and
 * neither is so small that what every round costs outweighs that. Nobody ever waits for a clock.
 */
final class Gathering {

    private static final int LONGEST = 512;
    private static final int LARGEST_ROUND = 128;
    private static final int SMALLEST_BESIDE = 12;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int rounds;
    private int underWay;

    /** False where too many wait already. */
    boolean offer(Waiting one) {
        lock.lock();
        try {
            if (waiting.size() >= LONGEST) return false;
            waiting.add(one);
            if (isDue()) changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The next round; empty where none is due so soon. Whoever takes one says when it is {@link #done}. */
    List<Waiting> next(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            for (var left = patience.toNanos(); !isDue(); ) {
                if (left <= 0) return List.of();
                left = changed.awaitNanos(left);
            }
            return taken();
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting> taken() {
        var round = new ArrayList<Waiting>();
        while (round.size() < LARGEST_ROUND && !waiting.isEmpty()) {
            var one = waiting.remove();
            if (!one.isGivenUp()) round.add(one);
        }
        if (!round.isEmpty()) rounds++;
        underWay += round.size();
        return round;
    }

    void done(List<Waiting> round) {
        lock.lock();
        try {
            rounds--;
            underWay -= round.size();
            if (isDue()) changed.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    List<Waiting> left() {
        lock.lock();
        try {
            return List.copyOf(waiting);
        } finally {
            lock.unlock();
        }
    }

    private boolean isDue() {
        return switch (rounds) {
            case 0 -> !waiting.isEmpty();
            case 1 -> waiting.size() >= Math.max(SMALLEST_BESIDE, underWay * 3 / 4);
            default -> false;
        };
    }
}
