package fr.passregion.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much memory PostgreSQL keeps pages in: an eighth of the machine, within bounds. It takes it only as it needs it. */
final class EngineMemory {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long LEAST = 128;
    private static final long MOST = 1024;
    private static final int SHARE = 8;

    private EngineMemory() {}

    static String ofThisMachine() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return of(machine.getTotalMemorySize());
    }

    /** As PostgreSQL writes it, for a machine of so many bytes. */
    static String of(long bytes) {
        return Math.clamp(bytes / MEBIBYTE / SHARE, LEAST, MOST) + "MB";
    }
}
