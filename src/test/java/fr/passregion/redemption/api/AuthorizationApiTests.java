package fr.passregion.redemption.api;

import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.identity.ApiKeys.Kind;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.AuthorizationRequest;
import fr.passregion.redemption.Authorizations;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@PassRegionTest
@Covers({"PAR-04", "BEN-06"})
class AuthorizationApiTests {

    private static final String AUTHORIZATIONS = "/api/v1/authorizations";

    private final Redemptions redemptions;
    private final Authorizations authorizations;
    private final Scene scene;
    private final PointOfSale shop;

    @LocalServerPort
    private int port;

    private Api api = new Api(0, "");

    AuthorizationApiTests(Redemptions redemptions, Authorizations authorizations, ApplicationContext beans) {
        this.redemptions = redemptions;
        this.authorizations = authorizations;
        this.scene = new Scene(beans);
        this.shop = scene.shop(SPORT);
    }

    @BeforeEach
    void theShopHasItsKey() {
        api = new Api(port, scene.key(shop, Kind.LIVE));
    }

    @Test
    void anAuthorizationIsHeldFoundAgainAndCaptured() {
        var key = UUID.randomUUID().toString();
        var card = scene.pupil();
        var held = api.post(AUTHORIZATIONS, key, sale(card, 1_000));
        assertThat(held.status()).isEqualTo(201);
        assertThat(held.id()).matches("aut_[0-9a-f]{32}");
        assertThat(held.body().get("status").asString()).isEqualTo("held");
        assertThat(held.body().get("held").asLong()).isEqualTo(1_000);
        assertThat(Duration.between(time(held, "placedAt"), time(held, "expiresAt")))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(api.get(AUTHORIZATIONS + "/" + held.id()).text()).isEqualTo(held.text());
        assertThat(api.get(AUTHORIZATIONS + "/by-key/" + key).text()).isEqualTo(held.text());
        assertThat(api.get(AUTHORIZATIONS + "/by-key/never-used").status()).isEqualTo(404);

        var captured =
                api.post(AUTHORIZATIONS + "/" + held.id() + "/capture", "c" + key, "{\"amount\":400,\"price\":700}");
        assertThat(captured.status()).isEqualTo(201);
        assertThat(captured.body().get("debited").asLong()).isEqualTo(400);
        assertThat(captured.body().get("holderPays").asLong()).isEqualTo(300);
        assertThat(api.get("/api/v1/redemptions/" + captured.id()).text()).isEqualTo(captured.text());
        assertThat(api.get("/api/v1/redemptions/by-key/c" + key).text()).isEqualTo(captured.text());
        var after = api.get(AUTHORIZATIONS + "/" + held.id()).body();
        assertThat(after.get("status").asString()).isEqualTo("captured");
        assertThat(after.get("redemption").asString()).isEqualTo(captured.id());
    }

    @Test
    void aLookUpCountsWhatIsHeld() {
        var card = scene.pupil();
        var lookup = "{\"card\":" + Api.card(card) + "}";
        var before = api.post("/api/v1/cards/lookup", lookup)
                .body()
                .at("/benefits/0/available")
                .asLong();
        api.post(AUTHORIZATIONS, sale(card, 1_000));
        assertThat(api.post("/api/v1/cards/lookup", lookup)
                        .body()
                        .at("/benefits/0/available")
                        .asLong())
                .isEqualTo(before - 1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void aCancelledAuthorizationIsClosed(String body) {
        var held = api.post(AUTHORIZATIONS, sale(scene.pupil(), 1_000));
        var cancelled = api.post(path(held, "cancel"), body.isEmpty() ? null : body);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.body().get("status").asString()).isEqualTo("cancelled");
        assertThat(api.post(path(held, "capture"), "{}").code()).isEqualTo("authorization_closed");
        assertThat(api.post(path(held, "cancel"), null).code()).isEqualTo("authorization_closed");
    }

    @Test
    void anExpiredAuthorizationHasItsOwnCode() throws InterruptedException {
        var sale = new DebitRequest(
                new Counter(shop.id(), false),
                new ShownCard.Typed(scene.pupil().number().digits(), Scene.BIRTH_DATE),
                SPORT,
                Money.euros(5),
                null,
                null,
                null,
                null);
        var key = UUID.randomUUID().toString();
        authorizations.place(new AuthorizationRequest(sale, Duration.ofMillis(1), "somebody", key));
        Thread.sleep(20);
        var id = authorizations
                .askedUnder(sale.counter(), "somebody", key)
                .orElseThrow()
                .authorization()
                .id();
        assertThat(api.get(AUTHORIZATIONS + "/" + id).body().get("status").asString())
                .isEqualTo("expired");
        var late = api.post(AUTHORIZATIONS + "/" + id + "/capture", "{}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("authorization_expired");
    }

    @Test
    void moreThanIsHeldIsNotCaptured() {
        var held = api.post(AUTHORIZATIONS, sale(scene.pupil(), 1_000));
        var more = api.post(path(held, "capture"), "{\"amount\":1001,\"price\":2000}");
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.code()).isEqualTo("capture_exceeds_authorization");
        assertThat(api.post(path(held, "capture"), "{}").status()).isEqualTo(201);
    }

    @Test
    void theSameKeyIsTheSameAnswerAtEveryStep() {
        var sale = sale(scene.pupil(), 1_000);
        var held = api.post(AUTHORIZATIONS, "p" + sale.hashCode(), sale);
        assertThat(api.post(AUTHORIZATIONS, "p" + sale.hashCode(), sale).text()).isEqualTo(held.text());
        var key = UUID.randomUUID().toString();
        var captured = api.post(path(held, "capture"), key, "{\"amount\":400}");
        var again = api.post(path(held, "capture"), key, "{\"amount\":400}");
        assertThat(again.text()).isEqualTo(captured.text());
        assertThat(again.isReplayed()).isTrue();
        assertThat(api.post(path(held, "capture"), key, "{\"amount\":300}").code())
                .isEqualTo("idempotency_key_reused");
        assertThat(api.post(path(held, "cancel"), key, null).code()).isEqualTo("idempotency_key_reused");
        assertThat(api.post("/api/v1/redemptions", key, sale).code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void aCaptureAskedThirtyTwoTimesAtOnceUnderOneKeyIsBookedOnce() throws Exception {
        var card = scene.pupil();
        var held = api.post(AUTHORIZATIONS, sale(card, 1_000));
        var key = UUID.randomUUID().toString();
        Callable<String> retry = () -> {
            while (true) {
                var answer = api.post(path(held, "capture"), key, "{}");
                if (answer.status() == 201) return answer.text();
                assertThat(answer.code()).isIn("idempotency_key_in_use", "rate_limited");
                Thread.sleep(50);
            }
        };
        var bodies = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var one :
                    threads.invokeAll(Stream.generate(() -> retry).limit(32).toList())) bodies.add(one.get());
        }
        assertThat(bodies).hasSize(1);
        assertThat(redemptions.ofHolder(card.holder(), 10)).hasSize(1);
    }

    @Test
    void anothersAuthorizationIsAsIfItWereNot() {
        var held = api.post(AUTHORIZATIONS, sale(scene.pupil(), 1_000));
        var other = new Api(port, scene.key(scene.shop(SPORT), Kind.LIVE));
        assertThat(other.get(AUTHORIZATIONS + "/" + held.id()).status()).isEqualTo(404);
        assertThat(other.post(path(held, "capture"), "{}").code()).isEqualTo("not_found");
        assertThat(other.post(path(held, "cancel"), null).code()).isEqualTo("not_found");
        assertThat(api.post(AUTHORIZATIONS + "/anything/capture", "{}").code()).isEqualTo("not_found");
    }

    @Test
    void testKeysReserveOnTestCardsAlone() {
        var test = new Api(port, scene.key(shop, Kind.TEST));
        assertThat(test.post(AUTHORIZATIONS, sale(scene.pupil(), 500)).code()).isEqualTo("holder_not_recognised");
        var held = test.post(AUTHORIZATIONS, sale(scene.testPupil(), 500));
        assertThat(held.status()).isEqualTo(201);
        assertThat(api.get(AUTHORIZATIONS + "/" + held.id()).status()).isEqualTo(404);
        assertThat(test.post(path(held, "capture"), "{}").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"59, 400", "60, 201", "3600, 201", "3601, 400", "0, 400", "-900, 400"})
    void aReservationLastsAsLongAsTheRegionAllows(long seconds, int status) {
        var sale = sale(scene.pupil(), 100).replaceFirst("\\{", "{\"expiresInSeconds\":" + seconds + ",");
        var held = api.post(AUTHORIZATIONS, sale);
        assertThat(held.status()).as(held.text()).isEqualTo(status);
        if (status == 201)
            assertThat(Duration.between(time(held, "placedAt"), time(held, "expiresAt")))
                    .isEqualTo(Duration.ofSeconds(seconds));
        else assertThat(held.body().at("/errors/0/pointer").asString()).isEqualTo("/expiresInSeconds");
    }

    @Test
    @Covers("BEN-07")
    void whatWasCapturedIsListedAndRefundedLikeAnyDebit() {
        var held = api.post(AUTHORIZATIONS, sale(scene.pupil(), 1_000));
        var captured = api.post(path(held, "capture"), "{}");
        assertThat(api.get("/api/v1/redemptions").body().at("/data/0/id").asString())
                .isEqualTo(captured.id());
        var refund = "{\"amount\":400,\"reason\":\"returned\"}";
        var back = api.post("/api/v1/redemptions/" + captured.id() + "/refunds", refund);
        assertThat(back.status()).as(back.text()).isEqualTo(201);
        assertThat(back.body().get("refunded").asLong()).isEqualTo(400);
    }

    @Test
    @Covers("BEN-05")
    void birthDatesAreNotGuessedByReserving() {
        var card = scene.pupil();
        var right = sale(card, 500);
        var wrong = right.replace(Scene.BIRTH_DATE.toString(), "2001-01-01");
        for (var guess = 0; guess < 5; guess++)
            assertThat(api.post(AUTHORIZATIONS, wrong).code()).isEqualTo("holder_not_recognised");
        var key = UUID.randomUUID().toString();
        for (var again = 0; again < 2; again++) {
            var locked = api.post(AUTHORIZATIONS, key, right);
            assertThat(locked.status()).isEqualTo(429);
            assertThat(locked.code()).isEqualTo("card_locked");
            assertThat(locked.raw().headers().firstValue("retry-after")).isPresent();
            assertThat(locked.isReplayed()).isFalse();
        }
    }

    @Test
    void everyStepNeedsAKey() {
        var held = api.post(AUTHORIZATIONS, sale(scene.pupil(), 1_000));
        for (var path : new String[] {AUTHORIZATIONS, path(held, "capture"), path(held, "cancel")})
            assertThat(api.post(path, null, "{}").code()).as(path).isEqualTo("idempotency_key_missing");
    }

    @ParameterizedTest
    @MethodSource("fr.passregion.redemption.api.BadBodies#all")
    void aBadBodyIsTheCallersFaultAndNeverOurs(String body) {
        assertThat(api.post(AUTHORIZATIONS, body).status()).as(body).isBetween(400, 499);
        assertThat(api.post(AUTHORIZATIONS + "/aut_0/capture", body).status())
                .as(body)
                .isBetween(400, 499);
        assertThat(api.post(AUTHORIZATIONS + "/aut_0/cancel", body).status())
                .as(body)
                .isBetween(400, 499);
    }

    private static String path(Api.Reply held, String step) {
        return AUTHORIZATIONS + "/" + held.id() + "/" + step;
    }

    private static OffsetDateTime time(Api.Reply reply, String field) {
        return OffsetDateTime.parse(reply.body().get(field).asString());
    }

    private static String sale(Card card, long price) {
        return "{\"card\":%s,\"benefit\":\"SPORT\",\"price\":%d}".formatted(Api.card(card), price);
    }
}
