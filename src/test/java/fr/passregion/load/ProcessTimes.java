package fr.passregion.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much processor time has gone where since the machine started, in ticks of a hundredth of a second, as Linux tells it. */
final class ProcessTimes {

    static final double TICKS_PER_SECOND = 100;

    /** In /proc/PID/stat, counted from after the name: own time in user and system mode, then that of ended children. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;

    private ProcessTimes() {}

    /** Of a process and those that it started, ended ones included. */
    static long ofTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(process -> of(process.pid(), TIMES))
                .sum();
    }

    /** Of this very process and of what it started and waited for, not of what still runs. */
    static long ofThisOne() {
        return of(ProcessHandle.current().pid(), TIMES);
    }

    private static long of(long pid, int times) {
        try {
            var line = Files.readString(Path.of("/proc", "" + pid, "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            var sum = 0L;
            for (var index = FIRST_TIME; index < FIRST_TIME + times; index++) sum += Long.parseLong(fields[index]);
            return sum;
        } catch (NoSuchFileException ended) {
            return 0; // its time is now its parent's
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Of all processes together, and what a host took away from this machine; interrupts belong to nobody and are left out. */
    static long ofEverybody() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var fields = lines.findFirst().orElseThrow().split(" +");
            var user = Long.parseLong(fields[1]);
            var nice = Long.parseLong(fields[2]);
            var system = Long.parseLong(fields[3]);
            var stolen = Long.parseLong(fields[8]);
            return user + nice + system + stolen;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
