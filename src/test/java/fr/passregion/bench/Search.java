package fr.passregion.bench;

import static fr.passregion.bench.Limit.atMost;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.institution.MadeUpRegister;
import fr.passregion.load.Pace;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.SplittableRandom;

/** Looking for one's establishment among all those of a large Region, with a slip of the finger (ORD-03). */
final class Search {

    private static final int ESTABLISHMENTS = 6_000;
    private static final String ONE_BY_ONE = "searches, one after the other";

    private final Stand stand;
    private final Options options;
    private final Findings findings;
    private final SplittableRandom random = new SplittableRandom();

    Search(Stand stand, Options options, Findings findings) {
        this.stand = stand;
        this.options = options;
        this.findings = findings;
    }

    void measure() throws Exception {
        MadeUpRegister.load(stand.application().url(), ESTABLISHMENTS, Clock.system(ZoneId.of("Europe/Paris")));
        ask();
        var series = Series.of(options, Map.of(ONE_BY_ONE, this::ask), findings);
        findings.add(series.figure(
                "one establishment among %,d".formatted(ESTABLISHMENTS),
                "p99 in ms",
                atMost(50, 20),
                round -> round.of(ONE_BY_ONE).p99()));
    }

    private Stretch ask() throws Exception {
        return stand.pages(1, new Pace.During(options.stretch()), this::request);
    }

    private byte[] request() {
        var typed = MadeUpRegister.typed(random.nextInt(ESTABLISHMENTS), random);
        return ("GET /ai-je-droit/etablissement?nom=" + URLEncoder.encode(typed, UTF_8)
                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(US_ASCII);
    }
}
