package fr.passregion.redemption.api;

import static fr.passregion.redemption.Scene.BIRTH_DATE;
import static fr.passregion.redemption.Scene.SPORT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.identity.ApiKeys.Kind;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Scene;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PassRegionTest
class TillApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Redemptions redemptions;
    private final Scene scene;
    private final String key;

    @LocalServerPort
    private int port;

    TillApiTests(Redemptions redemptions, ApplicationContext beans) {
        this.redemptions = redemptions;
        this.scene = new Scene(beans);
        this.key = scene.key(scene.shop(SPORT), Kind.LIVE);
    }

    @Test
    @Covers({"PAR-04", "BEN-10"})
    void aLookUpShowsWhoStandsThere() throws Exception {
        var answer = post("/api/v1/cards/lookup", "", "{\"card\":" + cardJson(scene.pupil()) + "}");
        assertThat(answer.statusCode()).isEqualTo(200);
        var body = JSON.readTree(answer.body());
        assertThat(body.at("/holder/firstName").asString()).isEqualTo("Léa");
        assertThat(body.at("/check").asString()).isEqualTo("none");
        assertThat(body.at("/benefits/0/code").asString()).isEqualTo("SPORT");
        assertThat(body.at("/benefits/0/unit").asString()).isEqualTo("EUR");
        var photo = get(body.at("/holder/photo").asString());
        assertThat(photo.statusCode()).isEqualTo(200);
        assertThat(photo.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(get(body.at("/holder/photo").asString() + "x").statusCode()).isEqualTo(404);
    }

    @Test
    @Covers({"PAR-04", "BEN-06"})
    void aDebitIsBookedFoundAgainAndListed() throws Exception {
        var idempotency = UUID.randomUUID().toString();
        var answer = debit(idempotency, debitJson(scene.pupil(), 2080, 840));
        assertThat(answer.statusCode()).isEqualTo(201);
        var body = JSON.readTree(answer.body());
        assertThat(body.get("debited").asLong()).isEqualTo(840);
        assertThat(body.get("holderPays").asLong()).isEqualTo(1240);
        assertThat(body.get("status").asString()).isEqualTo("booked");
        assertThat(body.get("bookedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0[12]:00");
        var id = body.get("id").asString();
        assertThat(get("/api/v1/redemptions/" + id).body()).isEqualTo(answer.body());
        assertThat(get("/api/v1/redemptions/by-key/" + idempotency).body()).isEqualTo(answer.body());
        assertThat(get("/api/v1/redemptions/by-key/never-used").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherPointOfSalesDebitIsAsIfItWereNot() throws Exception {
        var id = id(debit("a", debitJson(scene.pupil(), 500, 500)));
        var other = scene.key(scene.shop(SPORT), Kind.LIVE);
        var answer = send(HttpRequest.newBuilder(address("/api/v1/redemptions/" + id)), other);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(code(answer)).isEqualTo("not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/cards/lookup, 405, method_not_allowed, POST",
        "GET, /api/v1/cards/lookup, 405, method_not_allowed, POST",
        "PUT, /api/v1/redemptions, 405, method_not_allowed, 'GET,POST'",
        "GET, /api/v1/redemptions/a/b/c, 404, not_found, ''",
        "GET, /api/v1/nothing, 404, not_found, ''",
    })
    @Covers("PAR-04")
    void whatNoOperationAnswersIsAProblemToo(String method, String path, int status, String code, String allowed)
            throws Exception {
        var answer = send(HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody()), key);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("application/problem+json");
        assertThat(code(answer)).isEqualTo(code);
        assertThat(JSON.readTree(answer.body()).propertyNames())
                .contains("type", "title", "status", "detail", "remedy", "requestId", "retryable");
        assertThat(answer.headers().firstValue("allow").orElse("")).isEqualTo(allowed);
    }

    @Test
    void aListGoesOnFromItsCursorWhateverIsBookedMeanwhile() throws Exception {
        var card = scene.pupil();
        for (var sale = 0; sale < 5; sale++) debit("s" + sale, debitJson(card, 100, 100));
        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = JSON.readTree(get("/api/v1/redemptions?limit=2" + (next == null ? "" : "&after=" + next))
                    .body());
            page.get("data").forEach(line -> seen.add(line.get("id").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
            debit("m" + seen.size(), debitJson(card, 100, 100));
        } while (next != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "2026-11-21", "soon"})
    void aCursorThatNoPageGaveIsAMistakeOfTheCaller(String when) throws Exception {
        var cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((when + " red_0123456789abcdef0123456789abcdef").getBytes(UTF_8));
        assertThat(get("/api/v1/redemptions?after=" + cursor).statusCode()).isEqualTo(400);
    }

    @Test
    @Covers("BEN-06")
    void theSameKeyThirtyTwoTimesAtOnceBooksOnce() throws Exception {
        var card = scene.pupil();
        Callable<HttpResponse<String>> retry = () -> {
            while (true) {
                var answer = debit("same", debitJson(card, 700, 700));
                if (answer.statusCode() == 201) return answer;
                assertThat(code(answer)).isIn("idempotency_key_in_use", "rate_limited");
                assertThat(answer.headers().firstValue("retry-after")).isPresent();
                Thread.sleep(200);
            }
        };
        var bodies = new HashSet<String>();
        var first = 0;
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var done :
                    threads.invokeAll(Stream.generate(() -> retry).limit(32).toList())) {
                assertThat(done.get().statusCode()).isEqualTo(201);
                bodies.add(done.get().body());
                if (done.get().headers().firstValue("idempotent-replayed").isEmpty()) first++;
            }
        }
        assertThat(bodies).hasSize(1);
        assertThat(first).isEqualTo(1);
        assertThat(redemptions.ofHolder(card.holder(), 100)).hasSize(1);
    }

    @Test
    @Covers("BEN-06")
    void theSameKeyForAnotherRequestIsRefusedAndTellsNothing() throws Exception {
        var card = scene.pupil();
        debit("k", debitJson(card, 700, 700));
        var reused = debit("k", debitJson(card, 700, 600));
        assertThat(reused.statusCode()).isEqualTo(422);
        assertThat(code(reused)).isEqualTo("idempotency_key_reused");
        assertThat(reused.body()).doesNotContain("700").doesNotContain("red_");
    }

    @Test
    void theSameRequestInOtherWordsIsTheSameRequest() throws Exception {
        var json = debitJson(scene.pupil(), 700, 700);
        debit("k", json);
        var again = debit("k", json.replace(",", " ,\n "));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("idempotent-replayed")).contains("true");
    }

    @Test
    void aMistakeIsNotFrozenUnderItsKey() throws Exception {
        var card = scene.pupil();
        assertThat(debit("k", "{\"card\":" + cardJson(card) + ",\"benefit\":\"SPORT\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(debit("k", debitJson(card, 700, 700)).statusCode()).isEqualTo(201);
    }

    @Test
    void aDebitWithoutAKeyIsNotDone() throws Exception {
        var request = HttpRequest.newBuilder(address("/api/v1/redemptions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(debitJson(scene.pupil(), 700, 700)));
        assertThat(code(send(request, key))).isEqualTo("idempotency_key_missing");
    }

    @Test
    @Covers("BEN-04")
    void aRefusalSaysWhatToDoInBothLanguages() throws Exception {
        var json = "{\"card\":{\"number\":\"9250000000000000\",\"birthDate\":\"2009-03-14\"}}";
        var french = JSON.readTree(post("/api/v1/cards/lookup", "fr", json).body());
        var english = JSON.readTree(post("/api/v1/cards/lookup", "en", json).body());
        assertThat(french.get("type").asString()).isEqualTo("/developpeurs/erreurs/holder_not_recognised");
        assertThat(french.get("status").asInt()).isEqualTo(404);
        assertThat(french.get("detail").asString()).contains("date de naissance");
        assertThat(french.get("remedy").asString()).contains("Vérifiez");
        assertThat(english.get("detail").asString()).contains("birth date");
        assertThat(french.get("requestId").asString()).isNotEmpty();
        assertThat(french.get("retryable").asBoolean()).isFalse();
        assertThat(french.has("errors")).isFalse();
    }

    @Test
    void aWrongFieldIsNamedByItsPointer() throws Exception {
        var answer = debit("k", "{\"card\":{\"number\":\"12\",\"birthDate\":\"14/03/2009\"},\"benefit\":\"SPORT\"}");
        var pointers = new ArrayList<String>();
        JSON.readTree(answer.body())
                .get("errors")
                .forEach(error -> pointers.add(error.get("pointer").asString()));
        assertThat(pointers).containsExactly("/card/number", "/card/birthDate");
    }

    @Test
    void aBodyTooLargeIsRefusedUnread() throws Exception {
        var answer = post("/api/v1/cards/lookup", "", "{\"card\":{\"qr\":\"" + "x".repeat(70_000) + "\"}}");
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void noKeyIsA401AndABadgeKeyA403() throws Exception {
        assertThat(send(HttpRequest.newBuilder(address("/api/v1/redemptions")), "prk_live_nothing")
                        .statusCode())
                .isEqualTo(401);
        var badge = scene.key(scene.shop(SPORT), Kind.BADGE);
        assertThat(send(HttpRequest.newBuilder(address("/api/v1/redemptions")), badge)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("fr.passregion.redemption.api.BadBodies#all")
    void aBadBodyIsTheCallersFaultAndNeverOurs(String body) throws Exception {
        assertThat(debit("k" + UUID.randomUUID(), body).statusCode()).as(body).isBetween(400, 499);
        assertThat(post("/api/v1/cards/lookup", "", body).statusCode()).as(body).isBetween(400, 499);
    }

    private HttpResponse<String> debit(String idempotencyKey, String json) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(address("/api/v1/redemptions"))
                        .header("Idempotency-Key", idempotencyKey)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)),
                key);
    }

    private HttpResponse<String> post(String path, String language, String json)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept-Language", language)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)),
                key);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)), key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String bearer)
            throws IOException, InterruptedException {
        return http.send(request.header("Authorization", "Bearer " + bearer).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String debitJson(Card card, long price, long amount) {
        return "{\"card\":%s,\"benefit\":\"SPORT\",\"price\":%d,\"amount\":%d}"
                .formatted(cardJson(card), price, amount);
    }

    private static String cardJson(Card card) {
        return "{\"number\":\"%s\",\"birthDate\":\"%s\"}"
                .formatted(card.number().digits(), BIRTH_DATE);
    }

    private static String id(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).get("id").asString();
    }

    private static String code(HttpResponse<String> answer) {
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        return problem.get("code").asString();
    }
}
