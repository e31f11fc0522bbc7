package fr.passregion.bench;

import fr.passregion.load.CpuMeter;
import fr.passregion.load.LoadedApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** PostgreSQL's own bench on the server of the application, in a database beside it. */
final class Pgbench {

    static final int SCALE = 10;
    static final String COMMAND = "pgbench -N -M prepared -c 32 -j 2";

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String DATABASE = "bench";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial");
    private static final Pattern MEAN = Pattern.compile("latency average = ([0-9.]+) ms");

    private final LoadedApplication application;

    private Pgbench(LoadedApplication application) {
        this.application = application;
    }

    /** Makes its database and fills it. */
    static Pgbench beside(LoadedApplication application) throws IOException, SQLException, InterruptedException {
        try (var connection = DriverManager.getConnection(application.url(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
        }
        var bench = new Pgbench(application);
        bench.run("-i", "-q", "-s", "" + SCALE);
        return bench;
    }

    Stretch measure(Duration time) throws IOException, InterruptedException {
        var meter = CpuMeter.on(application, List.of(application));
        var said = run("-N", "-M", "prepared", "-c", "32", "-j", "2", "-n", "-T", "" + time.toSeconds());
        var spent = meter.stop();
        var rate = number(RATE, said);
        return new Stretch(
                rate, number(MEAN, said), Double.NaN, 0, spent.database() / (rate * time.toSeconds()), spent.foreign());
    }

    String url() throws IOException {
        return application.urlOf(DATABASE);
    }

    static String version() throws IOException, InterruptedException {
        return said(List.of(program(), "--version")).strip();
    }

    private String run(String... options) throws IOException, InterruptedException {
        var port = URI.create(application.url().substring("jdbc:".length())).getPort();
        var command = new ArrayList<>(List.of(program(), "-h", "127.0.0.1", "-p", "" + port, "-U", "postgres"));
        command.addAll(List.of(options));
        command.add(DATABASE);
        return said(command);
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + " failed: " + said);
        return said;
    }

    /** Debian keeps it beside the server of its version, and puts a slower one on the path that chooses among them. */
    private static String program() throws IOException {
        if (Files.isDirectory(VERSIONS)) {
            try (var versions = Files.list(VERSIONS)) {
                var found = versions.map(version -> version.resolve("bin/pgbench"))
                        .filter(Files::isExecutable)
                        .max(Comparator.comparing(Path::toString));
                if (found.isPresent()) return found.get().toString();
            }
        }
        return "pgbench";
    }

    private static double number(Pattern pattern, String said) throws IOException {
        var found = pattern.matcher(said);
        if (!found.find()) throw new IOException("pgbench said nothing of " + pattern + ": " + said);
        return Double.parseDouble(found.group(1));
    }
}
