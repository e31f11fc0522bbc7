package fr.passregion.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever finds no place is told so at once, on the network itself, and keeps the connection. */
@PassRegionTest
class GateTests {

    private static final int PLACES = 128;

    private final CountDownLatch inside = new CountDownLatch(PLACES);
    private final CountDownLatch open = new CountDownLatch(1);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Server server = new Server(new VirtualThreadPool());
    private final ServerConnector connector = new ServerConnector(server);
    private final Gate gate;

    GateTests(UnservedAnswers answers) {
        this.gate = new Gate(new Slow(), answers);
    }

    /** Answers when it is let. */
    private final class Slow extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            inside.countDown();
            open.await();
            if (Request.getPathInContext(request).endsWith("/fault")) throw new IllegalStateException("a fault");
            callback.succeeded();
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        server.addConnector(connector);
        server.setHandler(gate);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        open.countDown();
        server.stop();
        client.close();
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhenToComeBackAndPlacesAreGivenBack() throws Exception {
        var served = fill();
        for (var again = 0; again < 3; again++) assertRefused(client.send(debit("/api/v1/redemptions"), body()));
        assertThat(gate.atWork(Lane.DEBITS)).isEqualTo(PLACES);

        open.countDown();
        for (var one : served) assertThat(one.join().statusCode()).isIn(200, 500);
        assertThat(client.send(debit("/api/v1/redemptions"), body()).statusCode())
                .isEqualTo(200);
        await().until(() -> gate.atWork(Lane.DEBITS) == 0);
    }

    @Test
    void aCrowdOfDebitsLeavesRoomForAPageAndIsToldInItsLanguage() throws Exception {
        fill();
        var english = HttpRequest.newBuilder(address("/api/v1/redemptions"))
                .header("Accept-Language", "en-GB,en;q=0.9")
                .POST(HttpRequest.BodyPublishers.noBody());
        assertThat(client.send(english.build(), body()).body())
                .contains("\"code\":\"temporarily_unavailable\"", "too many requests");
        var page = client.sendAsync(HttpRequest.newBuilder(address("/")).build(), body());
        open.countDown();
        assertThat(page.join().statusCode()).isEqualTo(200);
    }

    @Test
    void somebodyWhoFindsNoPlaceReadsAPage() throws Exception {
        var form = "/commander";
        IntStream.range(0, 256).forEach(one -> client.sendAsync(debit(form), body()));
        inside.await();
        await().until(() -> gate.atWork(Lane.FORMS) == 256);
        var refused = client.send(debit(form), body());
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(refused.body()).contains("lang=\"fr\"", "pas marché de notre côté", "/assets/app-");
    }

    /** Whoever hangs up before being served leaves no place taken for ever. */
    @Test
    void whoHangsUpGivesItsPlaceBack() throws Exception {
        for (var one = 0; one < 40; one++)
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
                socket.setSoLinger(true, 0);
                var request = "POST /api/v1/redemptions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                if (one % 2 == 0) Thread.sleep(1);
            }
        open.countDown();
        await().until(() -> gate.atWork(Lane.DEBITS) == 0);
    }

    private ArrayList<CompletableFuture<HttpResponse<String>>> fill() throws InterruptedException {
        var served = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var one = 0; one < PLACES; one++)
            served.add(client.sendAsync(debit(one == 0 ? "/api/v1/fault" : "/api/v1/redemptions"), body()));
        inside.await();
        return served;
    }

    private static void assertRefused(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.headers().firstValue("Connection")).isEmpty();
        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{16}");
        assertThat(answer.body())
                .contains("\"code\":\"temporarily_unavailable\"", "\"retryable\":true")
                .contains("\"requestId\":\""
                        + answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    private HttpRequest debit(String path) {
        return HttpRequest.newBuilder(address(path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + connector.getLocalPort() + path);
    }

    private static HttpResponse.BodyHandler<String> body() {
        return HttpResponse.BodyHandlers.ofString();
    }
}
