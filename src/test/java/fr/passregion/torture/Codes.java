package fr.passregion.torture;

import fr.passregion.PassRegionApplication;
import fr.passregion.card.Cards;
import fr.passregion.identity.ApiKeys.Kind;
import fr.passregion.redemption.Scene;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** QR codes that nobody was given: forged, cut, flipped, expired, of another card, used before. */
final class Codes implements Trial {

    private static final String NAME = "codes";
    private static final int PUPILS = 8;
    private static final int SHOPS = 32;
    private static final int SENDERS = 32;
    private static final int SAME_CODE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z_]+)\"");

    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final Map<String, String> accepted = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> run(Form form, Path folder) throws Exception {
        try (var application = start(folder)) {
            var scene = new Scene(application);
            var keys = IntStream.range(0, SHOPS)
                    .mapToObj(number -> scene.key(scene.shop(Scene.SPORT), Kind.LIVE))
                    .toList();
            var cards = application.getBean(Cards.class);
            var clock = application.getBean(Clock.class);
            var phones = IntStream.range(0, PUPILS)
                    .mapToObj(number -> scene.pupil())
                    .map(card -> new Phone(card.number().digits(), cards.totpSecret(card), cards.staticQr(card), clock))
                    .toList();
            var shop = new Shop(port(application), keys);
            var replayed = phones.getFirst().code();
            var first = sameCode(shop, replayed);
            forged(form, shop, new Forgeries(phones, replayed));
            return findings(form, first);
        }
    }

    /** Where codes are shown: the application's port, and the keys of its tills. */
    private record Shop(int port, List<String> keys) {

        Line line() {
            return new Line(() -> port, PATIENCE);
        }

        byte[] debit(String code, SplittableRandom random) {
            return Requests.debit(keys.get(random.nextInt(keys.size())), code, "code-" + random.nextLong());
        }
    }

    /** How often one good code is taken when it is shown a thousand times at once, each time as another sale. */
    private long sameCode(Shop shop, String code) throws Exception {
        var taken = new LongAdder();
        everywhere(SAME_CODE, shop, (line, random) -> {
            if (line.ask(shop.debit(code, random)).status() == 201) taken.increment();
        });
        return taken.sum();
    }

    private void forged(Form form, Shop shop, Forgeries forgeries) throws Exception {
        everywhere(form.forgedCodes(), shop, (line, random) -> {
            var forgery = forgeries.next(random);
            var answer = line.ask(shop.debit(forgery.text(), random));
            var code = CODE.matcher(answer.body());
            var said = answer.status() + (code.find() ? " " + code.group(1) : "");
            answers.computeIfAbsent(said, first -> new LongAdder()).increment();
            if (answer.status() < 400) accepted.putIfAbsent(forgery.kind() + " accepted", forgery.text());
        });
    }

    /** Something that a till does. */
    private interface Act {
        void at(Line line, SplittableRandom random) throws Exception;
    }

    private static void everywhere(int times, Shop shop, Act act) throws Exception {
        var left = new AtomicInteger(times);
        Callable<Void> sender = () -> {
            var random = new SplittableRandom();
            try (var line = shop.line()) {
                while (left.getAndDecrement() > 0) act.at(line, random);
            }
            return null;
        };
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var all = senders.invokeAll(
                    IntStream.range(0, SENDERS).mapToObj(number -> sender).toList());
            for (var one : all) one.get();
        }
    }

    private List<Finding> findings(Form form, long first) {
        var findings = new ArrayList<Finding>();
        var said = answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + " × " + one.getValue())
                .collect(Collectors.joining(", "));
        findings.add(
                Finding.shown(NAME, "%,d codes that nobody was given: answers".formatted(form.forgedCodes()), said));
        var taken = answers.entrySet().stream()
                .filter(one -> one.getKey().compareTo("400") < 0)
                .mapToLong(one -> one.getValue().sum())
                .sum();
        findings.add(Finding.zero(NAME, "accepted", taken));
        accepted.forEach((what, text) -> findings.add(new Finding(NAME, what + ": " + text, "", "never", false)));
        var faults = answers.entrySet().stream()
                .filter(one -> one.getKey().startsWith("5"))
                .mapToLong(one -> one.getValue().sum())
                .sum();
        findings.add(Finding.zero(NAME, "5xx", faults));
        findings.add(new Finding(
                NAME,
                "the same good code shown %,d times at %d tills at once: booked".formatted(SAME_CODE, SENDERS),
                "" + first,
                "1",
                first == 1));
        return findings;
    }

    private static ConfigurableApplicationContext start(Path folder) {
        return SpringApplication.run(
                PassRegionApplication.class,
                "--passregion.database.directory=" + folder.resolve("database"),
                "--passregion.demo-data=false",
                "--passregion.api.rate.per-second=100000",
                "--passregion.api.rate.burst=1000000",
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn");
    }

    private static int port(ConfigurableApplicationContext application) {
        var server = ((WebServerApplicationContext) application).getWebServer();
        if (server == null) throw new IllegalStateException("No web server");
        return server.getPort();
    }
}
