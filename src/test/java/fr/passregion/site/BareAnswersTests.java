package fr.passregion.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PassRegionTest
class BareAnswersTests {

    private final int port;

    BareAnswersTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /avantages/{ HTTP/1.1\r\nHost: localhost",
                "GET /avantages/..%2f HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: a b",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x",
            })
    void whatIsNoAddressIsAnsweredByOurOwnPage(String request) throws IOException {
        var answer = ask(request);
        assertThat(answer).startsWith("HTTP/1.1 400").containsPattern("(?i)X-Request-Id: [0-9a-f]{16}");
        assertThat(answer)
                .contains("Cette demande n", "lang=\"fr\"")
                .doesNotContain("Jetty", "HTTP ERROR", "Bad Message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/redemptions/%00 HTTP/1.1\r\nHost: localhost",
                "GET /api/v1/redemptions HTTP/9.9\r\nHost: localhost",
                "POST /api/v1/{ HTTP/1.1\r\nHost: localhost",
                "GET /%zz HTTP/1.1\r\nHost: localhost",
            })
    void toProgramsItIsAProblem(String request) throws IOException {
        var answer = ask(request);
        assertThat(answer.toLowerCase(Locale.ROOT))
                .startsWith("http/1.1 400")
                .contains("application/problem+json", "\"code\":\"invalid_request\"", "\"requestid\":\"");
    }

    /** The page that would say so reads the form once more, and fails as well. */
    @Test
    void aFaultThatAlsoStopsTheErrorPageIsToldAllTheSame() throws IOException {
        var answer = ask("TRACE /api/v1/redemptions HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .containsPattern("(?i)X-Request-Id: [0-9a-f]{16}")
                .contains("\"code\":\"invalid_request\"");
    }

    private String ask(String head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
