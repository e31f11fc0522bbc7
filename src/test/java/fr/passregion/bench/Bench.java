package fr.passregion.bench;

import fr.passregion.bench.Options.Workload;
import fr.passregion.load.LoadedApplication;
import fr.passregion.load.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures the till and says how it stands before its limits: what {@code bin/bench} runs. */
public final class Bench {

    private static final Set<Workload> OF_A_REGION = EnumSet.of(
            Workload.DEBIT, Workload.PACED, Workload.HOT, Workload.REPLAY, Workload.SEARCH, Workload.MOVEMENTS);

    private final Options options;
    private final Findings findings = new Findings(System.out::println);
    private @Nullable Machine machine;

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] words) throws Exception {
        try {
            var options = Options.parse(String.join(" ", words).strip());
            System.exit(run(options).isGood() ? 0 : 1);
        } catch (IllegalArgumentException unclear) {
            System.err.println(unclear.getMessage());
            System.exit(2);
        }
    }

    /** Measures, prints, and writes the page if it is asked to. */
    static Report run(Options options) throws Exception {
        var bench = new Bench(options);
        bench.measure();
        var report = new Report(bench.machine(), bench.findings, options);
        System.out.println("\n" + report.table() + "\n\n" + report.invariants());
        if (options.write()) report.write();
        return report;
    }

    private void measure() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-");
        try {
            if (options.hasAny(OF_A_REGION::contains)) aRegion(folder.resolve("region"));
            if (options.has(Workload.GROWTH)) growth(folder);
        } finally {
            delete(folder);
        }
    }

    private void aRegion(Path folder) throws Exception {
        try (var application = start(folder, Size.ofSixEnvelopes(options.cards()))) {
            var stand = new Stand(application, List.of(application));
            var pgbench = lookAround(application);
            var till = new Till(stand, options, findings);
            till.warmUp();
            if (options.has(Workload.DEBIT)) till.debits(pgbench);
            if (options.has(Workload.PACED)) till.paced();
            if (options.has(Workload.HOT)) till.hot();
            if (options.has(Workload.REPLAY)) till.replays();
            if (options.has(Workload.SEARCH)) new Search(stand, options, findings).measure();
            if (options.has(Workload.MOVEMENTS)) new Growth(options, findings).ofMovements(stand);
            findings.add(stand.faults());
        }
    }

    private void growth(Path folder) throws Exception {
        try (var few = start(folder.resolve("few"), Size.ofOneEnvelope(options.fewCards()));
                var many = start(folder.resolve("many"), Size.ofOneEnvelope(options.manyCards()))) {
            var both = List.of(few, many);
            var small = new Stand(few, both);
            var big = new Stand(many, both);
            if (machine == null) lookAround(few);
            var growth = new Growth(options, findings);
            growth.warmUp(small);
            growth.warmUp(big);
            growth.ofCards(small, big);
            findings.add(small.faults());
            findings.add(big.faults());
        }
    }

    private LoadedApplication start(Path folder, Size size) throws Exception {
        var begin = System.nanoTime();
        var application = LoadedApplication.start(options.jar(), folder, size);
        findings.tell("%,d cards, %d envelopes each, %,d partners: started and loaded in %.0f s"
                .formatted(size.cards(), size.envelopes(), size.partners(), (System.nanoTime() - begin) / 1e9));
        return application;
    }

    private Pgbench lookAround(LoadedApplication application) throws Exception {
        var pgbench = Pgbench.beside(application);
        machine = Machine.of(application, pgbench);
        System.out.println(machine.hardware() + "\n" + machine.versions() + "\n" + machine.shown());
        return pgbench;
    }

    private Machine machine() {
        if (machine == null) throw new IllegalStateException("Nothing was measured");
        return machine;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Bench::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
