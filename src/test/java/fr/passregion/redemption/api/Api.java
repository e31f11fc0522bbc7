package fr.passregion.redemption.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.redemption.Scene;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a partner’s software calls it, with one key. */
record Api(int port, String key) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An answer, its status and its headers. */
    record Reply(int status, JsonNode body, String text, HttpResponse<String> raw) {

        String id() {
            return body.get("id").asString();
        }

        String code() {
            assertThat(raw.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
            return body.get("code").asString();
        }

        boolean isReplayed() {
            return raw.headers().firstValue("idempotent-replayed").isPresent();
        }
    }

    Reply post(String path, @Nullable String json) {
        return post(path, UUID.randomUUID().toString(), json);
    }

    Reply post(String path, @Nullable String idempotencyKey, @Nullable String json) {
        var request = HttpRequest.newBuilder(address(path));
        if (idempotencyKey != null) request.header("Idempotency-Key", idempotencyKey);
        if (json == null) return send(request.POST(BodyPublishers.noBody()));
        return send(request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Reply get(String path) {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var raw = HTTP.send(request.header("Authorization", "Bearer " + key).build(), BodyHandlers.ofString());
            return new Reply(raw.statusCode(), JSON.readTree(raw.body()), raw.body(), raw);
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    static String card(Card card) {
        return "{\"number\":\"%s\",\"birthDate\":\"%s\"}"
                .formatted(card.number().digits(), Scene.BIRTH_DATE);
    }
}
