package fr.passregion.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** What came back: how many of each status, how long each took, and how long it took in all. */
public final class Answered {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
    private static final int LOST = 0;

    private final Histogram latencies = new Histogram(LONGEST, 3);
    private final Map<Integer, Histogram> statuses = new TreeMap<>();
    private long nanos;

    void add(int status, long latency) {
        var time = Math.clamp(latency, 1, LONGEST);
        latencies.recordValue(time);
        statuses.computeIfAbsent(status, first -> new Histogram(LONGEST, 3)).recordValue(time);
    }

    /** The connection broke before the answer. */
    void addLost(long latency) {
        add(LOST, latency);
    }

    void lasted(long time) {
        nanos = time;
    }

    public long with(int status) {
        var some = statuses.get(status);
        return some == null ? 0 : some.getTotalCount();
    }

    public long all() {
        return latencies.getTotalCount();
    }

    /** How many of each status; 0 counts those whose answer never came. */
    public Map<Integer, Long> statuses() {
        return statuses.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().getTotalCount()));
    }

    public double perSecond() {
        return all() * (double) TimeUnit.SECONDS.toNanos(1) / nanos;
    }

    /** In milliseconds. */
    public double mean() {
        return latencies.getMean() / TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** In milliseconds. */
    public double percentile(double percent) {
        return millis(latencies, percent);
    }

    /** Of the answers with that status, in milliseconds; 0 where there is none. */
    public double percentile(int status, double percent) {
        var some = statuses.get(status);
        return some == null ? 0 : millis(some, percent);
    }

    private static double millis(Histogram times, double percent) {
        return times.getValueAtPercentile(percent) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
