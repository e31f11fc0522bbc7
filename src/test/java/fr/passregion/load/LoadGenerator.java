package fr.passregion.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Tills without pause: one thread that drives many connections, since it shares the machine with what it measures. Each
 * request sent is waited for, beyond the end too, so that what was answered can be compared with what was booked.
 */
public final class LoadGenerator {

    private static final long LONGEST_SILENCE = TimeUnit.SECONDS.toNanos(30);

    /** How late a request may leave so that a crowd of them costs one ring of the clock. */
    private static final long TOGETHER = TimeUnit.MICROSECONDS.toNanos(500);

    private final InetSocketAddress server;

    public LoadGenerator(int port) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public Answered run(int connections, Pace pace, Supplier<byte[]> requests) throws IOException {
        try (var selector = Selector.open()) {
            var idle = new ArrayDeque<Wire>();
            try {
                while (idle.size() < connections) idle.add(new Wire(server, selector));
                return new Run(selector, idle, pace, requests).go();
            } finally {
                for (var key : selector.keys()) key.channel().close();
            }
        }
    }

    /** One run, from the first request to the last answer. */
    private static final class Run {

        private final Selector selector;
        private final Deque<Wire> idle;
        private final int connections;
        private final Pace pace;
        private final Supplier<byte[]> requests;
        private final Answered answered = new Answered();
        private final long start = System.nanoTime();
        private long sent;
        private long lastSign = start;

        Run(Selector selector, Deque<Wire> idle, Pace pace, Supplier<byte[]> requests) {
            this.selector = selector;
            this.idle = idle;
            this.connections = idle.size();
            this.pace = pace;
            this.requests = requests;
        }

        Answered go() throws IOException {
            var alarm = Thread.ofPlatform().daemon().name("pace").unstarted(this::ringWhenDue);
            if (pace instanceof Pace.PerSecond) alarm.start();
            while (sendWhatIsDue() || idle.size() < connections) {
                selector.select(this::receive, TimeUnit.NANOSECONDS.toMillis(LONGEST_SILENCE));
                if (System.nanoTime() - lastSign > LONGEST_SILENCE)
                    throw new IOException("Nothing was answered for 30 s: " + answered.statuses());
            }
            answered.lasted(System.nanoTime() - start);
            alarm.interrupt();
            return answered;
        }

        /** Whether more is to be sent, now or later. */
        private boolean sendWhatIsDue() throws IOException {
            while (true) {
                var now = System.nanoTime();
                var due = pace.due(sent, now - start);
                if (due.isEmpty()) return false;
                if (idle.isEmpty() || due.getAsLong() > now - start) return true;
                sent++;
                idle.pop().send(requests.get(), start + due.getAsLong());
            }
        }

        private void receive(SelectionKey key) {
            var wire = (Wire) key.attachment();
            try {
                var status = wire.receive();
                if (status.isEmpty()) return;
                finish(wire);
                answered.add(status.getAsInt(), lastSign - wire.since());
            } catch (IOException broken) {
                finish(wire);
                answered.addLost(lastSign - wire.since());
                close(wire);
            }
        }

        private void finish(Wire wire) {
            lastSign = System.nanoTime();
            idle.add(wire);
        }

        private static void close(Wire wire) {
            try {
                wire.close();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        /** The selector knows milliseconds alone: planned times are rung by a clock of their own, close ones together. */
        private void ringWhenDue() {
            var next = 0L;
            var number = 0L;
            for (var due = pace.due(number, 0);
                    due.isPresent() && !Thread.currentThread().isInterrupted();
                    due = pace.due(++number, 0)) {
                if (due.getAsLong() < next) continue;
                ring(due.getAsLong());
                next = due.getAsLong() + TOGETHER;
            }
            ring(next);
        }

        private void ring(long planned) {
            for (var left = 1L; left > 0 && !Thread.currentThread().isInterrupted(); ) {
                left = start + planned - System.nanoTime();
                if (left > 0) LockSupport.parkNanos(left);
            }
            selector.wakeup();
        }
    }
}
