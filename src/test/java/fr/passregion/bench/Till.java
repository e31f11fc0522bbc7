package fr.passregion.bench;

import static fr.passregion.bench.Limit.atLeast;
import static fr.passregion.bench.Limit.atMost;

import fr.passregion.bench.Round.Measurement;
import fr.passregion.load.Customers;
import fr.passregion.load.DebitRequests;
import fr.passregion.load.Pace;
import fr.passregion.load.Replays;
import fr.passregion.load.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The workloads of a till in a whole Region: everybody's debits, at a steady pace, hot partners and cards, replays. */
final class Till {

    private static final int CONNECTIONS = 32;
    private static final int PACE = 500;
    private static final int PACED_CONNECTIONS = 64;
    private static final int KNOWN_REQUESTS = 20_000;

    private static final String PGBENCH = "pgbench, 32 clients";
    private static final String EVERYBODY = "debits, 32 connections";
    private static final String FEW = "debits, 8 connections";
    private static final String MANY = "debits, 128 connections";
    private static final String PACED = "debits, 500/s";
    private static final String ONE_PARTNER = "one partner takes all";
    private static final String ONE_CARD = "one card takes 10 %";
    private static final String REPLAYED = "replays of known keys";

    private final Stand stand;
    private final Options options;
    private final Findings findings;

    Till(Stand stand, Options options, Findings findings) {
        this.stand = stand;
        this.options = options;
        this.findings = findings;
    }

    void warmUp() throws Exception {
        stand.debits(CONNECTIONS, new Pace.During(options.warmUp()), by(Customers.everybody(size())));
    }

    void debits(Pgbench pgbench) throws Exception {
        var parts = new LinkedHashMap<String, Measurement>();
        parts.put(PGBENCH, () -> pgbench.measure(options.stretch()));
        parts.put(EVERYBODY, everybody(CONNECTIONS));
        parts.put(FEW, everybody(8));
        parts.put(MANY, everybody(128));
        var series = series(parts);
        findings.add(series.figure(
                "debit over HTTP, 32 connections", "rate ÷ pgbench", atLeast(0.6, 2.0), ratio(EVERYBODY, PGBENCH)));
        findings.add(series.figure("the same, 8 connections", "rate ÷ pgbench at 32", null, ratio(FEW, PGBENCH)));
        findings.add(series.figure("the same, 128 connections", "rate ÷ pgbench at 32", null, ratio(MANY, PGBENCH)));
        findings.add(series.figure(
                "its tail, 32 connections",
                "p99 ÷ pgbench’s mean",
                atMost(5, 1.5),
                round -> round.of(EVERYBODY).p99() / round.of(PGBENCH).mean()));
        findings.add(series.figure(
                "its cost",
                "CPU ms a debit",
                atMost(0.6, 0.2),
                round -> round.of(EVERYBODY).cost()));
        findings.add(series.figure(
                "… of the application",
                "CPU ms a debit",
                null,
                round -> round.of(EVERYBODY).application()));
        findings.add(series.figure(
                "… of the database",
                "CPU ms a debit",
                null,
                round -> round.of(EVERYBODY).database()));
    }

    void paced() throws Exception {
        var requests = by(Customers.everybody(size()));
        var pace = new Pace.PerSecond(PACE, options.stretch());
        var series = series(Map.of(PACED, () -> stand.debits(PACED_CONNECTIONS, pace, requests)));
        findings.add(series.figure(
                "open loop, 500/s",
                "p99 in ms",
                atMost(30, 10),
                round -> round.of(PACED).p99()));
    }

    void hot() throws Exception {
        var parts = new LinkedHashMap<String, Measurement>();
        parts.put(EVERYBODY, everybody(CONNECTIONS));
        parts.put(ONE_PARTNER, of(Customers.atOnePartner(size())));
        parts.put(ONE_CARD, of(Customers.withOneCardInTen(size())));
        var series = series(parts);
        findings.add(series.figure(ONE_PARTNER, "rate ÷ debit rate", atLeast(0.7, 1.0), ratio(ONE_PARTNER, EVERYBODY)));
        findings.add(series.figure(ONE_CARD, "rate ÷ debit rate", atLeast(0.4, 0.5), ratio(ONE_CARD, EVERYBODY)));
    }

    void replays() throws Exception {
        var known = new Replays();
        var requests = by(Customers.everybody(size()));
        stand.debits(CONNECTIONS, new Pace.Times(KNOWN_REQUESTS), requests, known.learning(requests));
        var pace = new Pace.During(options.stretch());
        stand.replays(CONNECTIONS, pace, known);
        var parts = new LinkedHashMap<String, Measurement>();
        parts.put(EVERYBODY, everybody(CONNECTIONS));
        parts.put(REPLAYED, () -> stand.replays(CONNECTIONS, pace, known));
        var series = series(parts);
        findings.add(series.figure(REPLAYED, "rate ÷ debit rate", atLeast(1.0, 3), ratio(REPLAYED, EVERYBODY)));
    }

    private Measurement everybody(int connections) {
        var requests = by(Customers.everybody(size()));
        return () -> stand.debits(connections, new Pace.During(options.stretch()), requests);
    }

    private Measurement of(Customers customers) {
        var requests = by(customers);
        return () -> stand.debits(CONNECTIONS, new Pace.During(options.stretch()), requests);
    }

    private DebitRequests by(Customers customers) {
        return new DebitRequests(size(), customers);
    }

    private Size size() {
        return stand.application().size();
    }

    private Series series(Map<String, Measurement> parts) throws Exception {
        return Series.of(options, parts, findings);
    }

    private static ToDoubleFunction<Round> ratio(String one, String other) {
        return round -> round.of(one).rate() / round.of(other).rate();
    }
}
