package fr.passregion.bench;

import static fr.passregion.bench.Limit.atMost;

import fr.passregion.bench.Round.Measurement;
import fr.passregion.load.Customers;
import fr.passregion.load.DebitRequests;
import fr.passregion.load.History;
import fr.passregion.load.Pace;
import fr.passregion.load.Size;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Whether a debit costs the same in a big Region as in a small one, and after a long past as after a short one. */
final class Growth {

    private static final int CONNECTIONS = 32;

    private static final int SHORT_PAST = 10;

    /** Few cards, since each of them is given a long past; those of a short past are others each time, so that it stays short. */
    private static final int CARDS_WITH_PAST = 16;

    private static final int DEBITS_AFTER = 3_200;
    private static final int CONNECTIONS_AFTER = 8;

    private final Options options;
    private final Findings findings;

    Growth(Options options, Findings findings) {
        this.options = options;
        this.findings = findings;
    }

    /** Of an application with few cards, and another with many, loaded alike. */
    void ofCards(Stand few, Stand many) throws Exception {
        var fewCards = name(few);
        var manyCards = name(many);
        var parts = new LinkedHashMap<String, Measurement>();
        parts.put(fewCards, everybody(few));
        parts.put(manyCards, everybody(many));
        var series = Series.of(options, parts, findings);
        var workload = "%,d cards after %,d".formatted(cards(many), cards(few));
        findings.add(series.figure(
                workload,
                "CPU ms ÷ CPU ms",
                atMost(1.25, 1.1),
                round -> round.of(manyCards).cost() / round.of(fewCards).cost()));
        findings.add(series.figure(
                workload,
                "time ÷ time",
                null,
                round -> round.of(fewCards).rate() / round.of(manyCards).rate()));
    }

    void warmUp(Stand stand) throws Exception {
        var requests = new DebitRequests(size(stand), Customers.everybody(size(stand)));
        stand.debits(CONNECTIONS, new Pace.During(options.warmUp()), requests);
    }

    void ofMovements(Stand stand) throws Exception {
        var url = stand.application().url();
        var history = new History(url, size(stand));
        history.load(0, CARDS_WITH_PAST, options.longPast());
        var groups = 1 + options.rounds() + options.repeated();
        history.load(CARDS_WITH_PAST, groups * CARDS_WITH_PAST, SHORT_PAST);
        var first = new AtomicInteger(CARDS_WITH_PAST);
        IntSupplier fresh = () -> first.getAndAdd(CARDS_WITH_PAST);
        stand.debits(CONNECTIONS_AFTER, new Pace.Times(DEBITS_AFTER), after(stand, fresh.getAsInt()));
        measure(stand, fresh);
    }

    private void measure(Stand stand, IntSupplier fresh) throws Exception {
        var shortName = "card with %,d movements".formatted(SHORT_PAST);
        var longName = "card with %,d movements".formatted(options.longPast());
        var pace = new Pace.Times(DEBITS_AFTER);
        var parts = new LinkedHashMap<String, Measurement>();
        parts.put(shortName, () -> stand.debits(CONNECTIONS_AFTER, pace, after(stand, fresh.getAsInt())));
        parts.put(longName, () -> stand.debits(CONNECTIONS_AFTER, pace, after(stand, 0)));
        var series = Series.of(options, parts, findings);
        var workload = "%s after one with %d".formatted(longName, SHORT_PAST);
        findings.add(series.figure(
                workload,
                "CPU ms ÷ CPU ms",
                atMost(1.1, 1.0),
                round -> round.of(longName).cost() / round.of(shortName).cost()));
        findings.add(series.figure(
                workload,
                "time ÷ time",
                null,
                round -> round.of(shortName).rate() / round.of(longName).rate()));
    }

    private static DebitRequests after(Stand stand, int first) {
        return new DebitRequests(size(stand), Customers.of(first, CARDS_WITH_PAST, size(stand)));
    }

    private Measurement everybody(Stand stand) {
        var requests = new DebitRequests(size(stand), Customers.everybody(size(stand)));
        return () -> stand.debits(CONNECTIONS, new Pace.During(options.stretch()), requests);
    }

    private static String name(Stand stand) {
        return "%,d cards, 32 connections".formatted(cards(stand));
    }

    private static int cards(Stand stand) {
        return size(stand).cards();
    }

    private static Size size(Stand stand) {
        return stand.application().size();
    }
}
