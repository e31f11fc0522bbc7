package fr.passregion.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** What {@code bin/torture} runs. */
public final class Torture {

    private static final List<Supplier<Trial>> TRIALS =
            List.of(Kills::new, Network::new, Overload::new, Hostile::new, Codes::new);

    private Torture() {}

    public static void main(String[] words) throws Exception {
        try {
            var options = Options.parse(String.join(" ", words));
            var begin = System.nanoTime();
            var findings = run(options);
            var report = new Report(options.form(), findings, Duration.ofNanos(System.nanoTime() - begin));
            System.out.println("\n" + Report.machine() + "\n" + report.table());
            if (options.write()) report.write();
            System.exit(report.holds() ? 0 : 1);
        } catch (IllegalArgumentException unclear) {
            System.err.println(unclear.getMessage());
            System.exit(2);
        }
    }

    static List<String> names() {
        return TRIALS.stream().map(Supplier::get).map(Trial::name).toList();
    }

    /** Runs what was asked for, one trial after the other. */
    static List<Finding> run(Options options) throws Exception {
        var findings = new ArrayList<Finding>();
        for (var trial : TRIALS.stream().map(Supplier::get).toList())
            if (options.has(trial.name())) findings.addAll(run(trial, options.form()));
        return findings;
    }

    static List<Finding> run(Trial trial, Form form) throws Exception {
        System.out.println(trial.name());
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "torture-");
        try {
            return trial.run(form, folder);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
