package fr.passregion.torture;

import fr.passregion.load.Size;
import fr.passregion.testing.ApplicationProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** « kill -9 » of the database, of the application or of both, again and again, under tills that go on. */
final class Kills implements Trial {

    private static final String NAME = "kill";
    private static final Size REGION = Size.ofOneEnvelope(1_000);
    private static final int TILLS = 32;
    private static final Duration AGAIN = Duration.ofSeconds(90);
    private static final Duration GOOD_TIME = Duration.ofMillis(300);
    private static final double SOON_SECONDS = 3;

    /** Who is killed. */
    private enum Prey {
        DATABASE,
        APPLICATION,
        BOTH;

        /** Starting the application anew takes longer: the database alone is killed more often. */
        static Prey ofRound(int round) {
            return switch (round % 5) {
                case 1 -> APPLICATION;
                case 4 -> BOTH;
                default -> DATABASE;
            };
        }
    }

    private final SplittableRandom random = new SplittableRandom();
    private final List<Double> databaseBack = new ArrayList<>();
    private final List<Double> applicationBack = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private long lost;
    private long twice;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> run(Form form, Path folder) throws Exception {
        try (var victim = Victim.onFolder(folder)) {
            victim.filled(url(folder), REGION);
            var tills = new Tills(TILLS, REGION, victim::port);
            for (var round = 0; round < form.kills(); round++) {
                round(Prey.ofRound(round), victim, folder, tills);
                System.out.printf(
                        "  kill %d: %s, %,d booked, %d found booked without an answer%n",
                        round + 1, Prey.ofRound(round), tills.booked().size(), tills.bookedWithoutAnswer());
            }
            return findings(form, tills);
        }
    }

    private void round(Prey prey, Victim victim, Path folder, Tills tills)
            throws IOException, InterruptedException, SQLException {
        tills.start();
        if (!tills.awaitGoodSince(System.nanoTime(), AGAIN)) faults.add("no debit before a kill");
        Thread.sleep(random.nextLong(100, 900));
        if (prey != Prey.DATABASE) victim.kill();
        if (prey != Prey.APPLICATION) ApplicationProcess.killPostgres(folder);
        var since = System.nanoTime();
        if (prey != Prey.DATABASE) victim.startAgain();
        if (tills.awaitGoodSince(since, AGAIN)) {
            (prey == Prey.DATABASE ? databaseBack : applicationBack).add((System.nanoTime() - since) / 1e9);
        } else {
            faults.add("no debit after a kill");
        }
        Thread.sleep(GOOD_TIME.toMillis());
        tills.stop();
        look(tills, folder);
    }

    private void look(Tills tills, Path folder) throws SQLException, IOException {
        var truth = Truth.of(tills, url(folder));
        lost = truth.lost();
        twice = Math.max(twice, truth.twice());
        truth.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
    }

    private List<Finding> findings(Form form, Tills tills) {
        var findings = new ArrayList<Finding>();
        var rounds = "%d kills, %d tills".formatted(form.kills(), TILLS);
        findings.add(Finding.shown(
                NAME,
                rounds + ": acknowledged debits",
                "%,d".formatted(tills.booked().size())));
        findings.add(Finding.zero(NAME, "acknowledged and lost", lost));
        findings.add(Finding.zero(NAME, "booked twice", twice));
        findings.add(Finding.shown(
                NAME,
                "requests without an answer, of which booked all the same and found again",
                "%,d, %,d".formatted(tills.unanswered(), tills.bookedWithoutAnswer())));
        findings.add(Finding.zero(NAME, "sales not settled, wrong answers, invariants broken", faults.size()));
        faults.forEach(fault -> findings.add(new Finding(NAME, fault, "", "never", false)));
        if (!databaseBack.isEmpty())
            findings.add(Finding.atMost(
                    NAME, "database killed: to the first good debit, p95", p95(databaseBack), SOON_SECONDS, "s"));
        if (!applicationBack.isEmpty())
            findings.add(Finding.shown(
                    NAME,
                    "application killed: from its start to the first good debit, p95",
                    "%.1f s".formatted(p95(applicationBack))));
        return findings;
    }

    private static double p95(List<Double> times) {
        Collections.sort(times);
        return times.get((int) Math.ceil(times.size() * 0.95) - 1);
    }

    private static String url(Path folder) throws IOException {
        return ApplicationProcess.jdbcUrl(folder, "postgres");
    }
}
