package fr.passregion.torture;

import fr.passregion.load.Size;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A bad network, between the tills and the application and between the application and a database of the operator's. */
final class Network implements Trial {

    private static final String NAME = "network";
    private static final Size REGION = Size.ofOneEnvelope(1_000);
    private static final int TILLS = 32;
    private static final int POOL = 24;
    private static final Duration CALM = Duration.ofSeconds(30);
    private static final double THREADS_SECONDS = 30;
    private static final double POOL_SECONDS = 5;

    private static final long LOOK_MILLIS = 50;

    /** Seconds from the healing until no thread answered a request any more, and until the pool was full and free. */
    private record Recovery(Toxic toxic, double threads, double pool) {

        @Override
        public String toString() {
            return "threads free after %.1f s, pool full after %.1f s".formatted(threads, pool);
        }
    }

    private record Scene(Tills tills, Watch watch, String url) {}

    private final List<Recovery> toApplicationWorst = new ArrayList<>();
    private final List<Recovery> toDatabaseWorst = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private long lost;
    private long twice;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> run(Form form, Path folder) throws Exception {
        try (var database = database(folder);
                var toDatabase = new Proxy(database::getPort);
                var victim = Victim.onDatabase(operator(toDatabase.port()));
                var toApplication = new Proxy(victim::port);
                var watch = victim.watch()) {
            var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(database.getPort());
            victim.filled(url, REGION);
            var tills = new Tills(TILLS, REGION, toApplication::port);
            for (var again = 0; again < form.repetitions(); again++) {
                for (var toxic : Toxic.values()) {
                    toApplicationWorst.add(spoil(toApplication, toxic, form, new Scene(tills, watch, url)));
                    toDatabaseWorst.add(spoil(toDatabase, toxic, form, new Scene(tills, watch, url)));
                }
            }
            return findings(form, tills);
        }
    }

    /** Spoils it for a while, heals it, and tells how long it took until all was as before. */
    private Recovery spoil(Proxy proxy, Toxic toxic, Form form, Scene scene)
            throws IOException, InterruptedException, SQLException {
        var tills = scene.tills();
        tills.start();
        if (!tills.awaitGoodSince(System.nanoTime(), CALM)) faults.add("no debit before: " + toxic.words());
        proxy.spoil(toxic);
        Thread.sleep(form.disturbance());
        tills.closeDoors();
        proxy.heal();
        var recovery = await(toxic, scene.watch());
        tills.stop();
        var truth = Truth.of(tills, scene.url());
        lost = truth.lost();
        twice = Math.max(twice, truth.twice());
        truth.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
        System.out.printf(
                "  %s: %s, %,d booked%n",
                toxic.words(), recovery, tills.booked().size());
        return recovery;
    }

    private static Recovery await(Toxic toxic, Watch watch) throws IOException, InterruptedException {
        var healed = System.nanoTime();
        var pool = Double.NaN;
        var threads = Double.NaN;
        while ((Double.isNaN(pool) || Double.isNaN(threads)) && secondsSince(healed) < CALM.toSeconds()) {
            Thread.sleep(LOOK_MILLIS);
            if (Double.isNaN(pool) && watch.isPoolFull(POOL)) pool = secondsSince(healed);
            if (Double.isNaN(threads) && watch.requestsAtWork() == 0) threads = secondsSince(healed);
        }
        var late = (double) CALM.toSeconds();
        return new Recovery(toxic, Double.isNaN(threads) ? late : threads, Double.isNaN(pool) ? late : pool);
    }

    private static double secondsSince(long moment) {
        return (System.nanoTime() - moment) / 1e9;
    }

    private List<Finding> findings(Form form, Tills tills) {
        var findings = new ArrayList<Finding>();
        var tried = "%d toxics on each side, %d tills: acknowledged debits"
                .formatted(form.repetitions() * Toxic.values().length, TILLS);
        findings.add(Finding.shown(NAME, tried, "%,d".formatted(tills.booked().size())));
        findings.add(Finding.zero(NAME, "acknowledged and lost", lost));
        findings.add(Finding.zero(NAME, "booked twice", twice));
        findings.add(Finding.shown(
                NAME,
                "requests without an answer, of which booked all the same and found again",
                "%,d, %,d".formatted(tills.unanswered(), tills.bookedWithoutAnswer())));
        findings.add(Finding.zero(NAME, "sales not settled, wrong answers, invariants broken", faults.size()));
        faults.forEach(fault -> findings.add(new Finding(NAME, fault, "", "never", false)));
        findings.addAll(worst("till – application", toApplicationWorst));
        findings.addAll(worst("application – database", toDatabaseWorst));
        return findings;
    }

    private static List<Finding> worst(String where, List<Recovery> recoveries) {
        var slowest = recoveries.stream()
                .max(Comparator.comparingDouble(Recovery::threads))
                .orElseThrow();
        var emptiest = recoveries.stream()
                .max(Comparator.comparingDouble(Recovery::pool))
                .orElseThrow();
        return List.of(
                Finding.atMost(
                        NAME,
                        "%s: last thread free, at worst (%s)"
                                .formatted(where, slowest.toxic().words()),
                        slowest.threads(),
                        THREADS_SECONDS,
                        "s"),
                Finding.atMost(
                        NAME,
                        "%s: pool full again, at worst (%s)"
                                .formatted(where, emptiest.toxic().words()),
                        emptiest.pool(),
                        POOL_SECONDS,
                        "s"));
    }

    private static EmbeddedPostgres database(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("engine").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private static Map<String, String> operator(int port) {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                "",
                "PASSREGION_SECRETS_KEY",
                Base64.getEncoder().encodeToString(new byte[32]));
    }
}
