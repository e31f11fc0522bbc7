package fr.passregion.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.PassRegionTest;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PassRegionTest
class BareAnswersTests {

    private final BareAnswers answers;

    @LocalServerPort
    private int port;

    BareAnswersTests(BareAnswers answers) {
        this.answers = answers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1\r\nHost: localhost",
                "GET /avantages/%zz HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: a b",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x",
            })
    void whatIsNoAddressIsAnsweredByOurOwnPage(String request) throws IOException {
        var answer = ask(request);
        assertThat(answer).startsWith("HTTP/1.1 400").containsPattern("(?i)X-Request-Id: [0-9a-f]{16}");
        assertThat(answer)
                .contains("Cette demande n", "lang=\"fr\"")
                .doesNotContain("Apache Tomcat", "<h1>HTTP Status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/redemptions/%00 HTTP/1.1\r\nHost: localhost",
                "GET /api/v1/redemptions HTTP/9.9\r\nHost: localhost",
                "POST /{ HTTP/1.1\r\nHost: localhost",
            })
    void toProgramsItIsAProblem(String request) throws IOException {
        var answer = ask(request);
        assertThat(answer.toLowerCase(Locale.ROOT))
                .startsWith("http/1.1 400")
                .contains("application/problem+json", "\"code\":\"invalid_request\"", "\"requestid\":\"");
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhenToComeBack() throws Exception {
        var admission = new Admission(answers);
        var refusal = new MockHttpServletResponse();
        fillAndTry(admission, 128, refusal);
        assertThat(refusal.getStatus()).isEqualTo(503);
        assertThat(refusal.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refusal.getContentAsString()).contains("\"code\":\"temporarily_unavailable\"", "\"retryable\":true");

        var next = new MockFilterChain();
        admission.doFilter(debit(), new MockHttpServletResponse(), next);
        assertThat(next.getRequest()).as("places are given back").isNotNull();
    }

    /** Each debit is at work while the next one comes; the last finds no place. */
    private static void fillAndTry(Admission admission, int places, MockHttpServletResponse last) throws Exception {
        var response = places == 0 ? last : new MockHttpServletResponse();
        admission.doFilter(debit(), response, (request, answer) -> {
            assertThat(places).as("the last one does not get in").isPositive();
            try {
                fillAndTry(admission, places - 1, last);
            } catch (Exception fault) {
                throw new ServletException(fault);
            }
        });
    }

    private static MockHttpServletRequest debit() {
        return new MockHttpServletRequest("POST", "/api/v1/redemptions");
    }

    private String ask(String head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
