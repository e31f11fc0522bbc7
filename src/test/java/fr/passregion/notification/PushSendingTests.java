package fr.passregion.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.notification.PushDevices.Offer;
import fr.passregion.notification.PushDevices.Outcome;
import fr.passregion.secrets.SecretBox;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Language;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** To a push service of our own, in a transaction that is rolled back: the application's own sender does not see these pushes. */
@PassRegionTest
@Transactional
@Covers("BEN-09")
class PushSendingTests {

    /** One push as the service received it. */
    private record Received(Map<String, List<String>> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private final JdbcClient database;
    private final MovedClock clock;
    private final VapidKeys keys;
    private final PushOutbox outbox;
    private final PushSender sender;
    private final JsonMapper json;
    private final Holders holders;
    private final HttpServer service;
    private final List<Received> received = new ArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(201);
    private final FakeBrowser browser = FakeBrowser.create();
    private HolderId holder = new HolderId(UUID.randomUUID());

    PushSendingTests(
            JdbcClient database,
            Clock clock,
            SecretBox box,
            Letters letters,
            Holders holders,
            JsonMapper json,
            PushDevices devices)
            throws IOException {
        this.database = database;
        this.json = json;
        this.holders = holders;
        this.clock = new MovedClock(clock.instant());
        this.keys = new VapidKeys(
                database, box, new MailSettings("pass@region.example", "https://pass.example"), this.clock);
        this.outbox = new PushOutbox(database, this.clock);
        this.sender = new PushSender(new WaitingPushes(database, this.clock), keys, letters, holders, json, this.clock);
        this.service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        assertThat(devices.publicKey()).isEqualTo(keys.publicKey());
    }

    @BeforeEach
    void openTheService() {
        service.createContext("/", exchange -> {
            var headers = Map.copyOf(exchange.getRequestHeaders());
            received.add(new Received(headers, exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        service.start();
        subscribe(browser, "/push/" + UUID.randomUUID());
    }

    @AfterEach
    void closeTheService() {
        service.stop(0);
    }

    @Test
    void theBrowserAloneReadsThatSomethingMovedAndNothingElse() throws GeneralSecurityException {
        outbox.write("use:1", holder, "use");
        outbox.write("use:1", holder, "use");
        sender.sendAllDue();

        assertThat(received).hasSize(1);
        var push = received.getFirst();
        assertThat(push.header("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(Integer.parseInt(push.header("Ttl"))).isPositive();
        assertThat(new String(push.body, US_ASCII)).doesNotContain("Pass");
        var words = json.readTree(browser.read(push.body));
        assertThat(words.get("body").asString()).isEqualTo("Ton Pass vient de servir.");
        assertThat(words.get("path").asString()).isEqualTo("/mon-compte/historique");
        assertThat(waiting()).isZero();
    }

    @Test
    void aPushIsInTheLanguageOfItsReader() throws GeneralSecurityException {
        holder = holders.register(People.reading(Language.ENGLISH)).id();
        subscribe(browser, "/push/" + UUID.randomUUID());
        outbox.write("use:1", holder, "use");
        sender.sendAllDue();

        var words = json.readTree(browser.read(received.getFirst().body));
        assertThat(words.get("body").asString()).isEqualTo("Your Pass has just been used.");
    }

    @Test
    void theServiceKnowsFromTheSignatureWhoSends() throws GeneralSecurityException {
        outbox.write("card:1", holder, "card");
        sender.sendAllDue();

        var said = received.getFirst().header("Authorization");
        assertThat(said).startsWith("vapid t=").endsWith(", k=" + keys.publicKey());
        var token = said.substring("vapid t=".length(), said.indexOf(',')).split("\\.");
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(CurvePoints.publicKey(Base64.getUrlDecoder().decode(keys.publicKey())));
        signature.update((token[0] + "." + token[1]).getBytes(US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
        var claims = json.readTree(Base64.getUrlDecoder().decode(token[1]));
        assertThat(claims.get("aud").asString())
                .isEqualTo("http://127.0.0.1:" + service.getAddress().getPort());
        assertThat(claims.get("exp").asLong())
                .isBetween(
                        clock.instant().getEpochSecond(),
                        clock.instant().plus(Duration.ofDays(1)).getEpochSecond());
        assertThat(claims.get("sub").asString()).isEqualTo("https://pass.example");
    }

    @Test
    void aBrowserThatIsGoneIsForgotten() {
        answer.set(410);
        outbox.write("use:1", holder, "use");
        outbox.write("use:2", holder, "use");
        sender.sendAllDue();
        assertThat(received).hasSize(1);
        assertThat(devices()).isZero();
        assertThat(waiting()).isZero();
    }

    @Test
    void aServiceThatIsAwayIsAskedAgainLaterAndNewsDoNotLastForEver() {
        answer.set(503);
        outbox.write("use:1", holder, "use");
        sender.sendAllDue();
        sender.sendAllDue();
        assertThat(received).hasSize(1);
        clock.goOn(Duration.ofMinutes(2));
        answer.set(201);
        sender.sendAllDue();
        assertThat(received).hasSize(2);
        assertThat(waiting()).isZero();

        outbox.write("use:2", holder, "use");
        clock.goOn(Duration.ofHours(25));
        sender.sendAllDue();
        assertThat(received).hasSize(2);
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsRefusedForGoodIsNotSentAgain() {
        answer.set(400);
        outbox.write("use:1", holder, "use");
        sender.sendAllDue();
        assertThat(waiting()).isZero();
        assertThat(devices()).isOne();
    }

    @Test
    void aBrowserWhoseKeyIsNoneKeepsNobodyWaiting() {
        subscribe(new FakeBrowser(new byte[65], new byte[0], new byte[16]), "/push/" + UUID.randomUUID());
        outbox.write("use:1", holder, "use");
        sender.sendAllDue();
        assertThat(received).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void onlyTheAddressesOfPushServicesAreWrittenTo() {
        var services = new PushServices(List.of("fcm.googleapis.com", ".push.apple.com"));
        assertThat(List.of("https://fcm.googleapis.com/fcm/send/x", "https://web.push.apple.com/x"))
                .allMatch(services::areAt);
        assertThat(List.of(
                        "http://fcm.googleapis.com/x",
                        "https://fcm.googleapis.com:8443/x",
                        "https://fcm.googleapis.com@10.0.0.1/x",
                        "https://10.0.0.1/fcm.googleapis.com",
                        "https://evil.example/?.push.apple.com",
                        "https://evilpush.apple.com.example/",
                        "https://localhost/x",
                        "file:///etc/passwd",
                        "https://",
                        "not an address"))
                .noneMatch(services::areAt);
    }

    @Test
    void aHolderSeesAndTakesBackTheirOwnBrowsersAlone(
            @org.springframework.beans.factory.annotation.Autowired PushDevices devices) {
        var lea = new HolderId(UUID.randomUUID());
        var offer = offer("https://fcm.googleapis.com/fcm/send/" + UUID.randomUUID());
        assertThat(devices.add(lea, "Chrome, Android", offer)).isEqualTo(Outcome.ADDED);
        assertThat(devices.add(lea, "Chrome, Android", offer)).isEqualTo(Outcome.ADDED);
        assertThat(devices.of(lea)).hasSize(1);
        var id = devices.of(lea).getFirst().id();
        devices.remove(holder, id);
        assertThat(devices.of(lea)).hasSize(1);
        devices.remove(lea, id);
        assertThat(devices.of(lea)).isEmpty();
        assertThat(devices.add(lea, "Chrome", offer("https://10.0.0.1/x"))).isEqualTo(Outcome.NOT_A_BROWSER);
        assertThat(devices.add(lea, "Chrome", new Offer(offer.endpoint(), "AAAA", "AAAA")))
                .isEqualTo(Outcome.NOT_A_BROWSER);
        for (var i = 0; i < 12; i++)
            devices.add(lea, "Chrome " + i, offer("https://fcm.googleapis.com/" + UUID.randomUUID()));
        assertThat(devices.of(lea)).hasSize(10);
    }

    private static Offer offer(String endpoint) {
        var browser = FakeBrowser.create();
        return new Offer(endpoint, browser.key(), browser.salt());
    }

    private void subscribe(FakeBrowser who, String path) {
        database.sql("""
                        insert into notification.push_device (id, holder_id, name, endpoint, p256dh, auth, since)
                        values (:id, :holder, 'Chrome, Android', :endpoint, :point, :auth, now())
                        """)
                .param("id", UUID.randomUUID())
                .param("holder", holder.value())
                .param("endpoint", "http://127.0.0.1:" + service.getAddress().getPort() + path)
                .param("point", who.open())
                .param("auth", who.auth())
                .update();
    }

    private long devices() {
        return count("select count(*) from notification.push_device where holder_id = :holder");
    }

    private long waiting() {
        return count("""
                select count(*) from notification.push join notification.push_device on id = device_id
                where holder_id = :holder""");
    }

    private long count(String sql) {
        return database.sql(sql)
                .param("holder", holder.value())
                .query(Long.class)
                .single();
    }
}
