package fr.passregion.load;

import java.io.IOException;
import java.util.List;

/** Tells what a stretch of work cost in processor time, and how much of the machine others took meanwhile. */
public final class CpuMeter {

    /**
     * Processor time in milliseconds.
     *
     * @param foreign the share of all processors that went to neither side of the measurement, from 0 to 1
     */
    public record Spent(double application, double database, double foreign) {}

    private final LoadedApplication measured;
    private final List<LoadedApplication> all;
    private final long start = System.nanoTime();
    private final long everybody = ProcessTimes.ofEverybody();
    private final long application;
    private final long database;
    private final long own;

    private CpuMeter(LoadedApplication measured, List<LoadedApplication> all) throws IOException {
        this.measured = measured;
        this.all = all;
        this.application = ProcessTimes.ofTree(measured.application());
        this.database = ProcessTimes.ofTree(measured.database());
        this.own = own();
    }

    /** Starts measuring one of the applications that run. */
    public static CpuMeter on(LoadedApplication measured, List<LoadedApplication> all) throws IOException {
        return new CpuMeter(measured, all);
    }

    public Spent stop() throws IOException {
        var ticks = (System.nanoTime() - start) / 1e9 * ProcessTimes.TICKS_PER_SECOND;
        var foreign = ProcessTimes.ofEverybody() - everybody - (own() - own);
        return new Spent(
                millis(ProcessTimes.ofTree(measured.application()) - application),
                millis(ProcessTimes.ofTree(measured.database()) - database),
                Math.max(0, foreign / ticks / Runtime.getRuntime().availableProcessors()));
    }

    private long own() throws IOException {
        var sum = ProcessTimes.ofThisOne();
        for (var one : all) sum += ProcessTimes.ofTree(one.application()) + ProcessTimes.ofTree(one.database());
        return sum;
    }

    private static double millis(long ticks) {
        return ticks * 1000 / ProcessTimes.TICKS_PER_SECOND;
    }
}
