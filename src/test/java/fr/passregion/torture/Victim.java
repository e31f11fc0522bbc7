package fr.passregion.torture;

import fr.passregion.load.Loading;
import fr.passregion.load.Size;
import fr.passregion.testing.ApplicationProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The application in a process of its own that may be killed and started again on the same data. Its requests
 * and connections can be watched, and no key has a limit; all else is as delivered.
 */
final class Victim implements AutoCloseable {

    private static final String TOKEN = "for the torture alone";

    private static final List<String> SETTINGS = List.of(
            "--passregion.demo=false",
            "--passregion.card-maker.encryption-key=classpath:demo/card-maker.asc",
            "--passregion.card-maker.signing-key=classpath:demo/region-signing-secret.asc",
            "--passregion.settlement.debtor.name=Région d’essai",
            "--passregion.settlement.debtor.iban=FR7630006000011234567890189",
            "--passregion.api.rate.per-second=100000", // the till is tried here, not its patience with one key
            "--passregion.api.rate.burst=1000000",
            "--passregion.metrics.token=" + TOKEN,
            "--spring.datasource.hikari.register-mbeans=true",
            "--spring.datasource.hikari.pool-name=till",
            "--spring.main.banner-mode=off");

    private final Map<String, String> environment;
    private final List<String> settings;
    private ApplicationProcess process;
    private volatile int port;

    private Victim(Map<String, String> environment, String... more) throws IOException, InterruptedException {
        this.environment = environment;
        this.settings = Stream.concat(SETTINGS.stream(), Stream.of(more)).toList();
        this.process = launch();
        serve();
    }

    /** On an embedded database of its own in that folder. */
    static Victim onFolder(Path folder) throws IOException, InterruptedException {
        return new Victim(Map.of(), "--passregion.database.directory=" + folder);
    }

    /** On a database of the operator's. */
    static Victim onDatabase(Map<String, String> environment) throws IOException, InterruptedException {
        return new Victim(environment);
    }

    /** Fills its database, of which the address is for its owner. */
    Victim filled(String url, Size size) throws SQLException, IOException, InterruptedException {
        new Loading(url, size).run();
        return this;
    }

    int port() {
        return port;
    }

    Watch watch() throws IOException {
        return Watch.on(process.handle(), port, TOKEN);
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    void startAgain() throws IOException, InterruptedException {
        process = launch();
        serve();
    }

    private ApplicationProcess launch() throws IOException {
        return ApplicationProcess.launch(environment, new ArrayList<>(settings).toArray(String[]::new));
    }

    private void serve() throws IOException, InterruptedException {
        try {
            port = process.serving().port();
        } catch (IOException | InterruptedException | AssertionError fault) {
            process.close();
            throw fault;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
