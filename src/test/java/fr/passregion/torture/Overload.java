package fr.passregion.torture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.passregion.load.Answered;
import fr.passregion.load.Books;
import fr.passregion.load.Customers;
import fr.passregion.load.DebitRequests;
import fr.passregion.load.LoadGenerator;
import fr.passregion.load.MadeUpHolder;
import fr.passregion.load.MadeUpPartner;
import fr.passregion.load.Pace;
import fr.passregion.load.Size;
import fr.passregion.testing.ApplicationProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Four times what it can answer, and a crowd of searches beside debits. Whoever sends shares the machine. */
final class Overload implements Trial {

    private static final String NAME = "overload";
    private static final Size REGION = Size.ofOneEnvelope(10_000);
    private static final int BUSY = 64;
    private static final int CROWD = 768;
    private static final int TIMES = 4;
    private static final int WARM_UP = 3;
    private static final int SERVED = 201;
    private static final int REFUSED = 503;
    private static final double GOODPUT = 0.8;
    private static final double AT_ONCE_MILLIS = 50;
    private static final double FIRST = 0.95;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> run(Form form, Path folder) throws Exception {
        try (var victim = Victim.onFolder(folder)) {
            var url = ApplicationProcess.jdbcUrl(folder, "postgres");
            victim.filled(url, REGION);
            var till = new LoadGenerator(victim.port());
            var debits = new DebitRequests(REGION, Customers.everybody(REGION));
            warmUp(till, debits, form.disturbance());
            var capacity = served(till.run(BUSY, new Pace.During(form.disturbance()), debits));
            var findings = new ArrayList<Finding>();
            findings.add(
                    Finding.shown(NAME, "capacity: debits a second at 64 connections", "%,.0f".formatted(capacity)));
            findings.addAll(crowd(till, debits, capacity, form.disturbance()));
            findings.addAll(searches(victim, debits, capacity, form.disturbance()));
            findings.add(Finding.zero(
                    NAME, "invariants broken", new Books(url).faults().size()));
            return findings;
        }
    }

    /** A service that has run for a while has said yes and no before: while it is still compiled its capacity looks half. */
    private static void warmUp(LoadGenerator till, DebitRequests debits, Duration time) throws Exception {
        var warm = new Pace.During(time.multipliedBy(WARM_UP));
        for (var connections : List.of(BUSY, CROWD, BUSY)) till.run(connections, warm, debits);
    }

    private static List<Finding> crowd(LoadGenerator till, DebitRequests debits, double capacity, Duration time)
            throws Exception {
        var offered = (int) Math.round(capacity * TIMES);
        var seen = till.run(CROWD, new Pace.PerSecond(offered, time), debits);
        return List.of(
                Finding.shown(
                        NAME,
                        "%,d debits a second offered: answers".formatted(offered),
                        "%s; those served p99 %.0f ms".formatted(seen.statuses(), seen.percentile(SERVED, 99))),
                Finding.atLeast(NAME, "debits served ÷ capacity", served(seen) / capacity, GOODPUT, "×"),
                Finding.atMost(
                        NAME,
                        "refusals (503 and Retry-After), p99",
                        seen.percentile(REFUSED, 99),
                        AT_ONCE_MILLIS,
                        "ms"),
                Finding.zero(NAME, "answers that are neither", seen.all() - seen.with(SERVED) - seen.with(REFUSED)));
    }

    /** Debits at half of what can be served, while searches are asked four times over. */
    private static List<Finding> searches(Victim victim, DebitRequests debits, double capacity, Duration time)
            throws Exception {
        var half = (int) Math.round(capacity / 2);
        var offered = (int) Math.round(capacity * TIMES);
        try (var crowd = Executors.newSingleThreadExecutor()) {
            var searching = crowd.submit(() ->
                    new LoadGenerator(victim.port()).run(CROWD / 3, new Pace.PerSecond(offered, time), questions()));
            var till = new LoadGenerator(victim.port()).run(BUSY, new Pace.PerSecond(half, time), debits);
            var searched = searching.get();
            return List.of(
                    Finding.shown(
                            NAME,
                            "%,d debits a second beside %,d look-ups: look-ups answered".formatted(half, offered),
                            searched.statuses().toString()),
                    Finding.atLeast(
                            NAME,
                            "debits served ÷ debits asked beside look-ups",
                            till.with(SERVED) / (double) till.all(),
                            FIRST,
                            "×"),
                    Finding.shown(
                            NAME,
                            "their p50, p90 and p99",
                            "%.0f, %.0f, %.0f ms"
                                    .formatted(
                                            till.percentile(SERVED, 50),
                                            till.percentile(SERVED, 90),
                                            till.percentile(SERVED, 99))));
        }
    }

    private static double served(Answered seen) {
        return seen.perSecond() * seen.with(SERVED) / seen.all();
    }

    private static Supplier<byte[]> questions() {
        var random = new SplittableRandom();
        return () -> {
            var holder = new MadeUpHolder(random.nextInt(REGION.cards()));
            var body = "{\"card\":{\"number\":\"%s\",\"birthDate\":\"%s\"}}"
                    .formatted(holder.cardNumber(), holder.birthDate());
            return """
                    POST /api/v1/cards/lookup HTTP/1.1
                    Host: localhost
                    Content-Type: application/json
                    Authorization: Bearer %s
                    Content-Length: %d

                    %s""".formatted(new MadeUpPartner(random.nextInt(REGION.partners())).liveKey(), body.length(), body)
                    .replace("\n", "\r\n")
                    .getBytes(US_ASCII);
        };
    }
}
