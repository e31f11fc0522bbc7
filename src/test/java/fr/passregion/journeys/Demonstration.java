package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running demonstration, seen from outside: its doors, and the API with the keys and cards that they hand out. */
record Demonstration(String address) {

    /** The first instant of a demonstration, whatever the day. */
    static final OffsetDateTime OPENING = OffsetDateTime.parse("2026-11-21T14:00:00+01:00");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Somebody's way in. */
    record Login(String login, String password, String start) {}

    /** A card of the demonstration's cast. */
    record Card(String number, String birthDate, String holderLogin) {}

    static Demonstration on(int port) {
        return new Demonstration("http://localhost:" + port);
    }

    /** What {@code /demo.json} says. */
    JsonNode doors() {
        return JSON.readTree(get("/demo.json").body());
    }

    /** The way in of a role, written as in {@code /demo.json}. */
    Login login(String role) {
        var found = one("accounts", "role", role);
        return new Login(text(found, "login"), text(found, "password"), text(found, "start"));
    }

    Card card(String shownAs) {
        var found = one("cards", "case", shownAs);
        return new Card(text(found, "number"), text(found, "birthDate"), text(found, "holderLogin"));
    }

    /** The code printed on the back of a card. */
    String staticQr(String shownAs) {
        return text(one("cards", "case", shownAs), "staticQr");
    }

    String liveKey(String kind) {
        return text(one("apiKeys", "kind", kind), "live");
    }

    String testKey(String kind) {
        return text(one("apiKeys", "kind", kind), "test");
    }

    /** Debits that price, in cents, under an idempotency key of its own. */
    JsonNode debit(String apiKey, Card card, String benefit, int price) {
        return JSON.readTree(
                debit(apiKey, card, benefit, price, "" + UUID.randomUUID()).body());
    }

    /** Debits a card that is shown otherwise, with the fields of the contract or others. */
    JsonNode debit(String apiKey, Map<String, String> shown, String benefit, int price) {
        return JSON.readTree(
                debit(apiKey, shown, benefit, price, "" + UUID.randomUUID()).body());
    }

    HttpResponse<String> debit(String apiKey, Card card, String benefit, int price, String idempotencyKey) {
        return debit(apiKey, shown(card), benefit, price, idempotencyKey);
    }

    private HttpResponse<String> debit(
            String apiKey, Map<String, String> shown, String benefit, int price, String idempotencyKey) {
        return post(
                "/api/v1/redemptions",
                Map.of("card", shown, "benefit", benefit, "price", price),
                Map.of("Authorization", "Bearer " + apiKey, "Idempotency-Key", idempotencyKey));
    }

    /** What became of a request. */
    HttpResponse<String> byKey(String apiKey, String idempotencyKey) {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/redemptions/by-key/" + idempotencyKey))
                .header("Authorization", "Bearer " + apiKey));
    }

    /** What is left of a benefit at a till, in cents or pieces; missing when it cannot be used there. */
    JsonNode available(String apiKey, Card card, String benefit) {
        var answer =
                post("/api/v1/cards/lookup", Map.of("card", shown(card)), Map.of("Authorization", "Bearer " + apiKey));
        for (var held : JSON.readTree(answer.body()).path("benefits"))
            if (text(held, "code").equals(benefit)) return held.path("available");
        return JSON.missingNode();
    }

    /** Moves the clock; the status of the answer. */
    int moveClock(String now) {
        return post("/demo/clock", Map.of("now", now), Map.of()).statusCode();
    }

    /** Starts over; the status of the answer. */
    int reset() {
        return post("/demo/reset", Map.of(), Map.of()).statusCode();
    }

    /** The text of the newest e-mail to an address whose subject contains these words: waits for it to leave. */
    String mail(String to, String subject) throws InterruptedException {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(250)) {
            var address = URLEncoder.encode(to, StandardCharsets.UTF_8);
            for (var mail : JSON.readTree(get("/demo/mails?to=" + address).body()))
                if (text(mail, "subject").contains(subject)) return text(mail, "text");
        }
        throw new AssertionError("No e-mail « %s » came to %s".formatted(subject, to));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private HttpResponse<String> post(String path, Map<String, ?> body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private JsonNode one(String list, String field, String value) {
        for (var found : doors().path(list)) if (text(found, field).equals(value)) return found;
        throw new AssertionError("/demo.json has no " + value + " among its " + list);
    }

    private static Map<String, String> shown(Card card) {
        return Map.of("number", card.number(), "birthDate", card.birthDate());
    }

    private static String text(JsonNode node, String field) {
        var found = node.path(field);
        assertThat(found.isString()).as(field).isTrue();
        return found.stringValue();
    }
}
