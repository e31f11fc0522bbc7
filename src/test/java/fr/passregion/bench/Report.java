package fr.passregion.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** The table, on the screen and as the page of the documentation. */
record Report(Machine machine, Findings findings, Options options) {

    static final Path PAGE = Path.of("docs", "benchmarks.md");

    private static final String PAGES = "## Pages, by Lighthouse";
    private static final String ROW = "%-38s | %-20s | %8s | %7s | %7s | %s";

    String table() {
        var table = new StringBuilder(row("workload", "what", "measured", "must", "goal", "verdict"));
        for (var figure : findings.figures()) table.append('\n').append(row(figure));
        return table.toString();
    }

    private String row(Figure figure) {
        var limit = figure.limit();
        return row(
                figure.workload(),
                figure.what(),
                String.format(Locale.ROOT, figure.measured() < 1 ? "%.3f" : "%.2f", figure.measured()),
                limit == null ? "" : limit.words(limit.must()),
                limit == null ? "" : limit.words(limit.goal()),
                options.quick() ? "not judged" : figure.verdict());
    }

    private static String row(String... cells) {
        return ROW.formatted((Object[]) cells).stripTrailing();
    }

    /** Whether all is as it must be; a try with little data is not judged by its speed. */
    boolean isGood() {
        return findings.faults().isEmpty()
                && (options.quick() || findings.figures().stream().noneMatch(Figure::isMissed));
    }

    String invariants() {
        return findings.faults().isEmpty()
                ? "Invariants: all hold."
                : "BROKEN INVARIANTS:\n" + String.join("\n", findings.faults());
    }

    /** What bin/lighthouse wrote below stays. */
    void write() throws IOException {
        var before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        var pages = before.indexOf(PAGES);
        Files.writeString(PAGE, page() + (pages < 0 ? "" : "\n" + before.substring(pages)));
    }

    private String page() {
        var rows = new StringBuilder();
        for (var figure : findings.figures())
            rows.append("| ").append(row(figure)).append(" |\n");
        return """
                # The till's speed

                Made by `bin/bench --write` on %s. Ratios within one run are what to look at: both sides meet the same
                server, at the same time, with the same durability. `docs/decisions/0019-bench.md` says what is measured and how.

                - Machine: %s; the load generator shares it
                - Versions: %s
                - Settings by SHOW, for the till and for pgbench: %s
                - Against: `%s`, scale %d

                | workload | what | measured | must | goal | verdict |
                |---|---|---|---|---|---|
                %s
                %s

                ## The rounds

                Rate, mean and 99th percentile of the latency, processor time of application + database for each debit, and the
                share of the machine that others took meanwhile. A round of which they took more than a tenth is measured again.

                ```
                %s
                ```
                """.formatted(
                        LocalDate.now(ZoneId.of("Europe/Paris")),
                        machine.hardware(),
                        machine.versions(),
                        machine.shown(),
                        Pgbench.COMMAND,
                        Pgbench.SCALE,
                        rows,
                        invariants(),
                        String.join("\n", findings.lines()));
    }
}
