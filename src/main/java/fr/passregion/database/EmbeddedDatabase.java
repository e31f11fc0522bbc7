package fr.passregion.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that the application starts itself and whose data survive restarts and kills. It refuses to share its
 * folder with another application and to talk to a server whose data are not its own; a server that dies is started
 * again where it was.
 */
final class EmbeddedDatabase implements AutoCloseable {

    /** Who owns the schemas and migrates them. */
    static final String OWNER = "postgres";

    /** Who works: signed in as this role, no statement can take back what the owner may do. */
    static final String APPLICATION = "passregion_app";

    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(60);

    private static final Duration BETWEEN_TWO_TRIES = Duration.ofMillis(200);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final Path directory;
    private final Path data;
    private final FileChannel lock;
    private volatile EmbeddedPostgres server;
    private volatile boolean closing;

    EmbeddedDatabase(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            data = directory.toAbsolutePath().normalize().resolve("postgres");
            lock = claim(directory);
            Orphan.stopIn(data);
            server = engine().start();
            admit();
            Thread.ofPlatform().daemon().name("embedded-database").start(this::keepAlive);
        } catch (IOException fault) {
            throw new UncheckedIOException("The embedded database could not start in " + directory, fault);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?ApplicationName=passregion";
    }

    private EmbeddedPostgres.Builder engine() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.resolve("engine").toFile())
                .setPGStartupWait(STARTUP_LIMIT)
                .setRegisterShutdownHook(false) // requests under way end first: the bean is closed after the web server
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("timezone", "Europe/Paris")
                .setServerConfig("max_connections", "60")
                .setServerConfig("max_wal_size", "2GB") // checkpoints far apart: less is written twice
                .setServerConfig("shared_buffers", EngineMemory.ofThisMachine());
    }

    /** On the same port, so that the pool finds it again; PostgreSQL itself recovers all that it acknowledged. */
    private void keepAlive() {
        while (!closing) {
            Orphan.postmasterOf(data)
                    .ifPresent(postmaster -> postmaster.onExit().join());
            if (!closing) startAgain();
        }
    }

    private void startAgain() {
        LOG.error("The embedded database has stopped by itself: it is started again");
        try {
            Thread.sleep(BETWEEN_TWO_TRIES);
            server.close();
            server = engine().setPort(server.getPort()).start();
        } catch (IOException | RuntimeException notYet) {
            LOG.warn("The embedded database does not start yet", notYet);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static FileChannel claim(Path directory) throws IOException {
        var channel =
                FileChannel.open(directory.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException sameProcess) {
            // said below, like a lock of another process
        }
        channel.close();
        throw new DatabaseRefused(
                "The folder " + directory + " is in use by another Pass'Région.",
                "Stop the other one, or give this one its own folder: passregion.database.directory=…");
    }

    private void refuseStrangers() {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("show data_directory")) {
            answer.next();
            var found = Path.of(answer.getString(1));
            if (!Files.isSameFile(found, data)) {
                throw new DatabaseRefused(
                        "Another PostgreSQL answers on port " + server.getPort() + ", with its data in " + found + ".",
                        "Start again: a free port is chosen at each start.");
            }
        } catch (SQLException | IOException fault) {
            throw new IllegalStateException("The embedded database does not answer", fault);
        }
    }

    private void admit() throws IOException {
        try {
            refuseStrangers();
            admitApplication();
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private void admitApplication() {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if;
                        alter role %1$s login;
                    end $$""".formatted(APPLICATION));
        } catch (SQLException fault) {
            throw new IllegalStateException("The application's role could not be made", fault);
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        server.close();
        lock.close();
    }
}
