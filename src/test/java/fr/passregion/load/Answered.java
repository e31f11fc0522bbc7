package fr.passregion.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What came back: how many of each status, how long each took, and how long it took in all. */
public final class Answered {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
    private static final int LOST = 0;

    private final Histogram latencies = new Histogram(LONGEST, 3);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private long nanos;

    void add(int status, long latency) {
        latencies.recordValue(Math.clamp(latency, 1, LONGEST));
        statuses.merge(status, 1L, Long::sum);
    }

    /** The connection broke before the answer. */
    void addLost(long latency) {
        add(LOST, latency);
    }

    void lasted(long time) {
        nanos = time;
    }

    public long with(int status) {
        return statuses.getOrDefault(status, 0L);
    }

    public long all() {
        return latencies.getTotalCount();
    }

    /** How many of each status; 0 counts those whose answer never came. */
    public Map<Integer, Long> statuses() {
        return Map.copyOf(statuses);
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
        return latencies.getValueAtPercentile(percent) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
