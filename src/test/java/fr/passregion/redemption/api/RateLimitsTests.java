package fr.passregion.redemption.api;

import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.identity.ApiKeys.Kind;
import fr.passregion.redemption.Scene;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@PassRegionTest
class RateLimitsTests {

    private static final int BURST = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String key;
    private final String colleague;

    @LocalServerPort
    private int port;

    RateLimitsTests(ApplicationContext beans) {
        var scene = new Scene(beans);
        this.key = scene.key(scene.shop(SPORT), Kind.LIVE);
        this.colleague = scene.key(scene.shop(SPORT), Kind.LIVE);
    }

    @Test
    @Covers("PAR-04")
    void aTillMayAlwaysSendABurstOfAHundredAndIsThenToldWhenToComeBack() throws Exception {
        var refused = burst("/api/v1/redemptions").stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.body()).contains("\"code\":\"rate_limited\"", "\"retryable\":true");
        assertThat(refused.headers().firstValue("retry-after")).contains("1");
        assertThat(refused.headers().firstValue("ratelimit-policy")).contains("\"debits\";q=100;w=10");
        assertThat(refused.headers().firstValue("ratelimit")).contains("\"debits\";r=0;t=10");

        var question = post("/api/v1/cards/lookup", key);
        assertThat(question.statusCode()).as("questions are counted apart").isEqualTo(400);
        assertThat(question.headers().firstValue("ratelimit")).contains("\"questions\";r=99;t=1");
        assertThat(post("/api/v1/redemptions", colleague).statusCode()).isEqualTo(400);
    }

    /** Until one is refused: the first hundred never are, however fast they come. */
    private List<HttpResponse<String>> burst(String path) throws Exception {
        var answers = new ArrayList<HttpResponse<String>>();
        do answers.add(post(path, key));
        while (answers.getLast().statusCode() != 429 && answers.size() < 10 * BURST);
        assertThat(answers).hasSizeGreaterThan(BURST);
        return answers;
    }

    private HttpResponse<String> post(String path, String bearer) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
