package fr.passregion.torture;

import fr.passregion.load.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * Tills that never give up: each sends a sale under a key of its own and, while no answer comes, sends it again or asks
 * what became of it, until it knows.
 */
final class Tills {

    /** As a till on a shop's network waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration TO_THE_END = Duration.ofSeconds(60);
    private static final long BETWEEN_TWO_TRIES_MILLIS = 50;
    private static final Pattern ID = Pattern.compile("\"id\":\"(red_[0-9a-f]{32})\"");

    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z_]+)\"");

    private final IntSupplier port;
    private final Size size;
    private final int count;
    private final String series = HexFormat.of().toHexDigits(new SplittableRandom().nextLong());
    private final AtomicLong sold = new AtomicLong();
    private final Map<String, String> booked = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final LongAdder taken = new LongAdder();
    private final LongAdder unanswered = new LongAdder();
    private final LongAdder bookedWithoutAnswer = new LongAdder();
    private volatile boolean open;
    private volatile long lastGood;
    private ExecutorService working = Executors.newVirtualThreadPerTaskExecutor();

    Tills(int count, Size size, IntSupplier port) {
        this.count = count;
        this.size = size;
        this.port = port;
    }

    void start() {
        open = true;
        working = Executors.newVirtualThreadPerTaskExecutor();
        for (var till = 0; till < count; till++) working.submit(this::work);
    }

    /** Takes no new customers; the last sale of each till goes on. */
    void closeDoors() {
        open = false;
    }

    /** Takes no new customers, and waits until the last sale of each till is settled. */
    void stop() throws InterruptedException {
        closeDoors();
        working.shutdown();
        if (!working.awaitTermination(TO_THE_END.toSeconds(), TimeUnit.SECONDS)) {
            wrong.add("a sale was still not settled after " + TO_THE_END.toSeconds() + " s");
            working.shutdownNow();
        }
    }

    /** The redemption under each key, as it was acknowledged. */
    Map<String, String> booked() {
        return booked;
    }

    /** What all acknowledged debits took, in cents. */
    long taken() {
        return taken.sum();
    }

    /** How many requests found no answer, or one that told nothing. */
    long unanswered() {
        return unanswered.sum();
    }

    /** How many of these had been booked all the same. */
    long bookedWithoutAnswer() {
        return bookedWithoutAnswer.sum();
    }

    /** Answers that no till should ever see. */
    Queue<String> wrong() {
        return wrong;
    }

    /** Waits until a request that left after that moment of {@link System#nanoTime} has booked. */
    boolean awaitGoodSince(long moment, Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (lastGood - moment <= 0) {
            if (System.nanoTime() > end) return false;
            Thread.sleep(2);
        }
        return true;
    }

    private void work() {
        var random = new SplittableRandom();
        try (var line = new Line(port, PATIENCE)) {
            while (open) settle(Sale.any(series + "-" + sold.incrementAndGet(), size, random), line, random);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(Sale sale, Line line, SplittableRandom random) throws InterruptedException {
        var lostAnAnswer = false;
        while (true) {
            var asks = lostAnAnswer && random.nextBoolean();
            try {
                if (isSettled(sale, line, asks, lostAnAnswer)) return;
            } catch (IOException | RuntimeException noAnswer) {
                unanswered.increment();
                lostAnAnswer = true;
            }
            Thread.sleep(BETWEEN_TWO_TRIES_MILLIS);
        }
    }

    /** Sends it, or asks what became of it; whether that told the end of the story. */
    private boolean isSettled(Sale sale, Line line, boolean asks, boolean lostAnAnswer) throws IOException {
        var sent = System.nanoTime();
        var answer = line.ask(asks ? sale.question() : sale.request());
        if (answer.status() == (asks ? 200 : 201)) {
            var wasThere = asks || !answer.header("idempotent-replayed").isEmpty();
            acknowledge(sale, answer, lostAnAnswer && wasThere);
            lastGood = sent;
            return true;
        }
        if (mayComeAgain(answer, asks)) return false;
        var code = CODE.matcher(answer.body());
        wrong.add("answered " + answer.status() + " " + (code.find() ? code.group(1) : answer.body()));
        return answer.status() < 500;
    }

    private void acknowledge(Sale sale, Line.Answer answer, boolean wasBookedBefore) {
        var id = ID.matcher(answer.body());
        if (!id.find()) {
            wrong.add("booked without an id: " + answer.body());
            return;
        }
        booked.put(sale.key(), id.group(1));
        taken.add(sale.amount());
        if (wasBookedBefore) bookedWithoutAnswer.increment();
    }

    /** Nothing booked yet, the same key at work elsewhere, too much at once, or the service away. */
    private static boolean mayComeAgain(Line.Answer answer, boolean asked) {
        return switch (answer.status()) {
            case 404 -> asked;
            case 409 -> answer.body().contains("idempotency_key_in_use");
            case 408, 429, 503 -> true;
            default -> false;
        };
    }
}
