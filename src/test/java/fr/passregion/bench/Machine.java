package fr.passregion.bench;

import fr.passregion.load.LoadedApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On what it was measured: the machine, the versions, and what PostgreSQL says of its durability. */
record Machine(String hardware, String versions, Map<String, String> settings) {

    private static final String APPLICATION = "passregion_app";
    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");
    private static final List<String> SHOWN = List.of(
            "wal_sync_method", "wal_level", "shared_buffers", "max_wal_size", "checkpoint_timeout", "max_connections");

    /** Refuses to measure where either side could be faster by being less durable. */
    static Machine of(LoadedApplication application, Pgbench pgbench)
            throws IOException, SQLException, InterruptedException {
        var settings = settings(application.url(), APPLICATION);
        var beside = settings(pgbench.url(), "postgres");
        for (var setting : DURABLE) {
            if (!"on".equals(settings.get(setting)) || !"on".equals(beside.get(setting)))
                throw new IllegalStateException("Not durable: " + setting + " is " + settings.get(setting)
                        + " for the till and " + beside.get(setting) + " for pgbench");
        }
        var versions = "commit %s, Java %s with %s %s, PostgreSQL %s, %s"
                .formatted(
                        commit(),
                        Runtime.version(),
                        String.join(" ", LoadedApplication.OPTIONS),
                        String.join(" ", LoadedApplication.SETTINGS),
                        settings.get("server_version"),
                        Pgbench.version());
        return new Machine(describe(), versions, settings);
    }

    private static Map<String, String> settings(String url, String role) throws SQLException {
        var found = new LinkedHashMap<String, String>();
        try (var connection = DriverManager.getConnection(url, role, "");
                var statement = connection.createStatement()) {
            for (var name : Stream.of(DURABLE, SHOWN, List.of("server_version"))
                    .flatMap(List::stream)
                    .toList()) {
                try (var row = statement.executeQuery("show " + name)) {
                    row.next();
                    found.put(name, row.getString(1));
                }
            }
        }
        return found;
    }

    private static String describe() throws IOException {
        var memory = line("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return "%d processors (%s), %d GiB of memory, Linux %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        line("/proc/cpuinfo", "model name").replaceAll(".*: ", ""),
                        Long.parseLong(memory) / (1024 * 1024),
                        System.getProperty("os.version").replaceAll("-.*", ""));
    }

    private static String line(String file, String beginning) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(beginning)).findFirst().orElse("");
        }
    }

    /** Where the sources are no repository, nothing is said of the commit. */
    private static String commit() throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=10")
                .redirectErrorStream(true)
                .start();
        var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown";
    }

    String shown() {
        return settings.entrySet().stream()
                .filter(setting -> !setting.getKey().equals("server_version"))
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining(", "));
    }
}
