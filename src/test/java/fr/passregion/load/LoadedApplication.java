package fr.passregion.load;

import fr.passregion.testing.ApplicationProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The application as it is delivered, in a process of its own, on an embedded database of its own that is full. */
public final class LoadedApplication implements AutoCloseable {

    /** What the operator of a small machine would give it; everything else is as delivered. */
    public static final List<String> OPTIONS = List.of("-Xmx512m", "-Xmn192m", "-XX:+UseSerialGC");

    /** One key would else be held to what one till may ask; the counting goes on. */
    public static final List<String> SETTINGS =
            List.of("--passregion.api.rate.per-second=1000000", "--passregion.api.rate.burst=1000000");

    private static final String DATABASE = "postgres";

    private final ApplicationProcess process;
    private final Path folder;
    private final Size size;

    private LoadedApplication(ApplicationProcess process, Path folder, Size size) {
        this.process = process;
        this.folder = folder;
        this.size = size;
    }

    /** Starts it on an empty folder, without demonstration, and loads a Region into it. */
    public static LoadedApplication start(Path jar, Path folder, Size size)
            throws IOException, SQLException, InterruptedException {
        var settings = new ArrayList<>(List.of(
                "--passregion.database.directory=" + folder,
                "--passregion.demo=false",
                "--passregion.card-maker.encryption-key=classpath:demo/card-maker.asc",
                "--passregion.card-maker.signing-key=classpath:demo/region-signing-secret.asc",
                "--passregion.settlement.debtor.name=Région d’essai",
                "--passregion.settlement.debtor.iban=FR7630006000011234567890189"));
        settings.addAll(SETTINGS);
        var process = ApplicationProcess.launchJar(jar, OPTIONS, settings.toArray(String[]::new));
        var application = new LoadedApplication(process, folder, size);
        try {
            process.serving();
            new Loading(application.url(), size).run();
            return application;
        } catch (IOException | SQLException | InterruptedException | RuntimeException | AssertionError fault) {
            application.close();
            throw fault;
        }
    }

    public LoadGenerator tills() throws IOException {
        return new LoadGenerator(process.port());
    }

    public Size size() {
        return size;
    }

    /** The application's database, for its owner. */
    public String url() throws IOException {
        return ApplicationProcess.jdbcUrl(folder, DATABASE);
    }

    /** Another database of the same server, for its owner. */
    public String urlOf(String database) throws IOException {
        return ApplicationProcess.jdbcUrl(folder, database);
    }

    public ProcessHandle application() {
        return process.handle();
    }

    public ProcessHandle database() throws IOException {
        return ApplicationProcess.postgres(folder);
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
