package fr.passregion.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that outlived its application, as after a {@code kill -9}: it is stopped before a new one starts. */
final class Orphan {

    private static final long PATIENCE_SECONDS = 20;

    private Orphan() {}

    static void stopIn(Path data) {
        postmasterOf(data).ifPresent(Orphan::stop);
    }

    /** The server that works on these data, if one does. */
    static Optional<ProcessHandle> postmasterOf(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(pid -> Long.parseLong(pid.strip()))
                    .flatMap(ProcessHandle::of)
                    .filter(Orphan::isPostgres);
        } catch (NoSuchFileException noServer) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The number in the file may have been given to another program since: that one is left alone. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(path -> path.endsWith("/postgres"))
                .isPresent();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
