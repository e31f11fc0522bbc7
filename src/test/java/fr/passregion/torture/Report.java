package fr.passregion.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The findings as a table, and as the page that is kept with the sources. */
record Report(Form form, List<Finding> findings, Duration took) {

    private static final Path PAGE = Path.of("docs", "faults.md");
    private static final ZoneId HERE = ZoneId.of("Europe/Paris");

    boolean holds() {
        return findings.stream().allMatch(Finding::holds);
    }

    String table() {
        var table = new StringBuilder("| trial | what | found | must | |\n|---|---|---:|---:|---|\n");
        for (var one : findings)
            table.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(one.trial(), one.what(), one.figure(), one.must(), verdict(one)));
        return table.toString();
    }

    void write() throws IOException {
        Files.writeString(PAGE, """
                # What the till survives

                Printed by `bin/torture --write`%s on %s, in %d minutes. What is done, and why:
                [decision 0021](decisions/0021-faults.md).

                %s
                %s
                """.formatted(
                form == Form.LONG ? " with `--long`" : "", LocalDate.now(HERE), took.toMinutes(), machine(), table()));
    }

    /** On what it ran. */
    static String machine() throws IOException {
        var memory = lineOf(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        return "%d processors (%s), %d GiB; %s %s; Java %s; commit %s.\n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        lineOf(Path.of("/proc/cpuinfo"), "model name").replaceFirst(".*: *", ""),
                        Math.round(Double.parseDouble(memory) / (1 << 20)),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version(),
                        commit());
    }

    private static String lineOf(Path file, String start) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("");
        }
    }

    private static String commit() throws IOException {
        var git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        try (var said = new BufferedReader(new InputStreamReader(git.getInputStream(), StandardCharsets.UTF_8))) {
            var line = said.readLine();
            return line == null ? "unknown" : line.toLowerCase(Locale.ROOT);
        }
    }

    private static String verdict(Finding finding) {
        if (!finding.holds()) return "**broken**";
        return finding.must().isEmpty() ? "" : "holds";
    }
}
