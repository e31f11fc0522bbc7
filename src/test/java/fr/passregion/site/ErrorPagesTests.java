package fr.passregion.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PassRegionTest
class ErrorPagesTests {

    private final HttpClient browser = HttpClient.newHttpClient();
    private final MockMvcTester visitor;
    private final int port;

    ErrorPagesTests(MockMvcTester visitor, @LocalServerPort int port) {
        this.visitor = visitor;
        this.port = port;
    }

    @Test
    void aPageThatIsNotThereSaysSoInFrenchWithTheRequestsNumber() throws Exception {
        var answer = ask("/nulle-part", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Cette page n’existe pas", "donnez-nous ce numéro", number(answer));
    }

    @Test
    void aProgramIsAnsweredWithAProblem() throws Exception {
        var answer = ask("/nulle-part", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"requestId\":\"" + number(answer) + "\"");
    }

    @Test
    void everyAnswerHasANumberOfItsOwnWhateverTheCallerSends() throws Exception {
        var first = ask("/", "text/html");
        var second = ask("/", "text/html");

        assertThat(number(first)).matches("[0-9a-f]{16}").isNotEqualTo(number(second));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | Cette demande n’est pas lisible
            403 | Cette page ne vous est pas ouverte
            404 | Cette page n’existe pas
            409 | Cela a changé entre-temps
            413 | Ce fichier est trop lourd
            429 | Trop de demandes à la suite
            500 | Quelque chose n’a pas marché de notre côté
            503 | Quelque chose n’a pas marché de notre côté
            """)
    void eachFailureSaysWhatItIs(int status, String title) {
        var failed = get("/error").accept("text/html").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status);

        assertThat(visitor.perform(failed)).bodyText().contains("<h1 class=\"h1\">" + title);
    }

    @Test
    void theInsideOfAFailureIsNeverShown() {
        var failed = get("/error")
                .accept("text/html")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret of the house"));

        assertThat(visitor.perform(failed)).bodyText().doesNotContain("secret of the house", "IllegalState");
    }

    @Test
    void whileTheDatabaseIsAwayAProgramIsToldToTryAgain() {
        var away = new IllegalStateException(new SQLException("connection refused", "08001"));
        var failed = get("/error")
                .accept("application/json")
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/redemptions")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, away);

        assertThat(visitor.perform(failed))
                .hasStatus(503)
                .bodyText()
                .contains("\"code\":\"temporarily_unavailable\"", "\"retryable\":true")
                .doesNotContain("refused");
    }

    @Test
    void aMethodThatTheApiDoesNotKnowIsOneOfItsErrors() throws Exception {
        var answer = ask("/api/v1/openapi.json", "application/json", "DELETE");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body())
                .contains("\"code\":\"method_not_allowed\"", "/developpeurs/erreurs/method_not_allowed");
    }

    @Test
    @Covers("ORD-05")
    void aFileThatIsFarTooHeavyIsRefusedWithASentence() throws Exception {
        var file = new byte[33 << 20];
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/commande/photo"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=ligne")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--ligne\r\nContent-Disposition: form-data; name=\"chosen\";"
                                + " filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--ligne--\r\n")));
        var answer = browser.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Ce fichier est trop lourd", "Revenez à la page précédente");
    }

    /** What cannot be read as the form that it calls itself is found out once more on the way to the answer. */
    @ParameterizedTest
    @CsvSource({
        "TRACE, /api/v1/redemptions",
        "POST, /api/v1/group-redemptions/..",
        "POST, /api/v1/redemptions",
        "PUT, /nulle-part",
        "POST, /connexion",
        "POST, /nulle-part"
    })
    void whatCallsItselfAFormAndIsNoneIsAnsweredLikeAllThatCannotBeRead(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .method(method, BodyPublishers.ofString("{\"lines\":[],\"price\":1850}"));
        var answer = browser.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).contains(number(answer));
    }

    private HttpResponse<String> ask(String path, String accept) throws IOException, InterruptedException {
        return ask(path, accept, "GET");
    }

    private HttpResponse<String> ask(String path, String accept, String method)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", accept)
                .header("X-Request-Id", "chosen-by-the-caller")
                .method(method, BodyPublishers.noBody());
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String number(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }
}
