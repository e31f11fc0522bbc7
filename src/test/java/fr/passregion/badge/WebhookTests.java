package fr.passregion.badge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import fr.passregion.audit.AuditTrail;
import fr.passregion.badge.Webhooks.Delivery;
import fr.passregion.badge.Webhooks.Objection;
import fr.passregion.badge.Webhooks.Setting;
import fr.passregion.badge.Webhooks.State;
import fr.passregion.secrets.SecretBox;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.MadeUpUai;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** To a real server, in a transaction that is rolled back: the application's own sender does not see these messages. */
@PassRegionTest
@Transactional
@Covers("CAR-09")
class WebhookTests {

    private static final String NUMBER = "9250000000000037";

    private record Got(HttpHeaders headers, String body) {}

    private final JdbcClient database;
    private final Doors doors;
    private final SecretBox secrets;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Webhooks webhooks;
    private final Clock start;
    private final Uai lycee = MadeUpUai.in("69");
    private final List<Got> got = new ArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final HttpServer server;

    WebhookTests(
            JdbcClient database,
            Doors doors,
            SecretBox secrets,
            AuditTrail audit,
            JsonMapper json,
            Webhooks webhooks,
            Clock clock)
            throws IOException {
        this.database = database;
        this.doors = doors;
        this.secrets = secrets;
        this.audit = audit;
        this.json = json;
        this.webhooks = webhooks;
        this.start = Clock.offset(clock, Duration.ofSeconds(1));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        server.createContext("/", call -> {
            var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
            got.add(new Got(HttpHeaders.of(call.getRequestHeaders(), (name, value) -> true), body));
            call.getResponseHeaders().add("Location", "/elsewhere");
            call.sendResponseHeaders(answers.isEmpty() ? 204 : answers.pop(), -1);
            call.close();
        });
        server.start();
    }

    @AfterEach
    void hangUp() {
        server.stop(0);
    }

    @Test
    void anAccessSystemIsToldOfItsOwnBadgeAloneAndBelievesTheSignature() {
        var secret = listening();
        badge();
        var today = Clock.systemUTC(); // the library believes no message of another day
        deliveries(today).tellStopped(NUMBER);
        send(today);

        assertThat(got).singleElement().satisfies(message -> {
            assertThatCode(() -> new Webhook(secret)
                            .verify(message.body(), message.headers().map()))
                    .doesNotThrowAnyException();
            assertThatCode(() -> new Webhook(secret)
                            .verify(message.body() + " ", message.headers().map()))
                    .isInstanceOf(Exception.class);
            assertThat(message.body())
                    .contains("\"type\":\"card.blocked\"")
                    .endsWith(
                            "\"data\":{\"badge\":\"%s\",\"state\":\"inactive\",\"institution\":\"%s\",\"class\":null}}"
                                    .formatted(NUMBER, lycee));
        });
        assertThat(log()).extracting(Delivery::state).containsExactly(State.DELIVERED);
    }

    @Test
    void whoNeverHadTheBadgeOrHasNoAddressIsToldNothing() {
        listening();
        deliveries(start).tellStopped(NUMBER);
        assertThat(log()).isEmpty();
    }

    @Test
    void itIsTriedAgainForADayUnderTheSameNumberThenGivenUpAndSentAgainByHand() {
        listening();
        webhooks.test(lycee);
        var waits = List.of(5L, 300L, 1_800L, 7_200L, 18_000L, 36_000L, 0L);
        var now = start;
        for (var wait : waits) {
            answers.add(503);
            send(now);
            now = Clock.offset(now, Duration.ofSeconds(wait + 1));
        }
        send(Clock.offset(now, Duration.ofDays(2)));
        assertThat(got).hasSize(7);
        assertThat(got.stream()
                        .map(message ->
                                message.headers().firstValue("webhook-id").orElseThrow())
                        .distinct())
                .hasSize(1);
        var message = log().getFirst();
        assertThat(message.state()).isEqualTo(State.GIVEN_UP);
        assertThat(message.answer()).isEqualTo("503");

        assertThat(webhooks.sendAgain(MadeUpUai.in("42"), message.id()))
                .as("another establishment's message")
                .isFalse();
        assertThat(webhooks.sendAgain(lycee, message.id())).isTrue();
        send(Clock.offset(now, Duration.ofDays(3)));
        assertThat(log().getFirst().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aRedirectIsNotFollowed() {
        listening();
        webhooks.test(lycee);
        answers.add(302);
        send(start);

        assertThat(got).hasSize(1);
        assertThat(log().getFirst().answer()).isEqualTo("302");
    }

    @Test
    void anAddressThatIsGoneIsLeftInPeaceUntilItIsSetAgain() {
        listening();
        webhooks.test(lycee);
        answers.add(410);
        send(start);
        assertThat(webhooks.of(lycee).orElseThrow().gone()).isTrue();

        badge();
        deliveries(start).tellStopped(NUMBER);
        assertThat(log()).hasSize(1);
        listening();
        assertThat(webhooks.of(lycee).orElseThrow().gone()).isFalse();
    }

    @Test
    void theSecretIsSealedInTheDatabase() {
        var secret = listening();
        var kept = database.sql("select encode(secret, 'base64') from badge.webhook where uai = ?")
                .param(lycee.value())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(secret.substring("whsec_".length(), 30));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_AN_ADDRESS",
        "portail, NOT_AN_ADDRESS",
        "https://moi@example.org/, NOT_AN_ADDRESS",
        "https:///x, NOT_AN_ADDRESS",
        "http://example.org/, NOT_HTTPS",
        "file:///etc/passwd, NOT_AN_ADDRESS",
        "https://127.0.0.1/, NOT_PUBLIC",
        "https://localhost/, NOT_PUBLIC",
        "https://[::1]/, NOT_PUBLIC",
        "https://169.254.169.254/latest, NOT_PUBLIC",
        "https://portail.invalid/, UNKNOWN_HOST"
    })
    void anAddressThatIsNoneOrOfTheInsideIsNotTaken(String address, Objection why) {
        assertThat(webhooks.set(lycee, address)).isEqualTo(new Setting.Refused(why));
        assertThat(webhooks.of(lycee)).isEmpty();
    }

    /** As the page does, but where tests may listen; the secret is what the page shows. */
    private String listening() {
        var inside = new StoredWebhooks(database, deliveries(start), new OutsideAddresses(true), secrets, audit, start);
        var set = (Setting.Done) inside.set(lycee, "https://localhost/alertes");
        database.sql("update badge.webhook set address = ? where uai = ?")
                .param("http://localhost:" + server.getAddress().getPort() + "/alertes")
                .param(lycee.value())
                .update();
        return set.secret();
    }

    private void badge() {
        var holder = HolderId.random();
        var today = LocalDate.now(start.withZone(ZoneId.of("Europe/Paris")));
        doors.know(NUMBER, holder, true);
        doors.know(holder, SchoolYear.containing(today), lycee.value());
        doors.followOne(holder, today);
    }

    private void send(Clock now) {
        var post = new WebhookPost(new OutsideAddresses(true));
        new WebhookSender(deliveries(now), post, secrets, json, now).sendAllDue();
        post.destroy();
    }

    private Deliveries deliveries(Clock now) {
        return new Deliveries(database, now);
    }

    private List<Delivery> log() {
        return webhooks.log(lycee);
    }
}
