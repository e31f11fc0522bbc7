package fr.passregion.site;

import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.Sentences;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says that something could not be answered without asking anything that may be missing or busy: no session, no database.
 * To people it is the page that they know from other faults, as somebody who is not signed in sees it.
 */
@Component
class BareAnswers {

    /** For whom tries again by itself: a till does, after a second. */
    private static final String RETRY_SECONDS = "1";

    private static final String API = "/api/";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String OUR_OWN =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final RequestIds ids;
    private final Sentences sentences;
    private final TemplateEngine templates;
    private final ObjectProvider<Frame> frame;
    private final LocaleResolver languages;
    private final JsonMapper json;

    BareAnswers(
            RequestIds ids,
            Sentences sentences,
            TemplateEngine templates,
            ObjectProvider<Frame> frame,
            LocaleResolver languages,
            JsonMapper json) {
        this.ids = ids;
        this.sentences = sentences;
        this.templates = templates;
        this.frame = frame;
        this.languages = languages;
        this.json = json;
    }

    /** A page to people, a problem to programs. */
    void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        if (isOfTheApi(request)) {
            sendProblem(request, response, status);
        } else {
            begin(request, response, status);
            write(response, HTML, page(request, status));
        }
    }

    void sendProblem(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        begin(request, response, status);
        var problem = json.writeValueAsBytes(problem(request, status, language(request)));
        write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem);
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, HttpStatus status) {
        ids.number(request, response);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", OUR_OWN);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    /**
     * The failed request's own address decides, also where the server itself handles the fault. A first line that cannot
     * be read is a program's: no browser writes one.
     */
    static boolean isOfTheApi(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var address = failed == null ? request.getRequestURI() : failed.toString();
        return address == null || address.startsWith(API);
    }

    /** What fails before an endpoint of the API is reached is said as the endpoints themselves say it. */
    private ProblemDetail problem(HttpServletRequest request, HttpStatus status, Locale language) {
        var problem = ProblemDetail.forStatus(status);
        if (isOfTheApi(request)) {
            var error = error(status);
            problem.setType(URI.create("/developpeurs/erreurs/" + error.code()));
            problem.setTitle(sentences.title(error, language));
            problem.setDetail(sentences.detail(error, language));
            problem.setProperty("code", error.code());
            problem.setProperty("remedy", sentences.remedy(error, language));
            problem.setProperty("retryable", error.retryable());
        }
        problem.setProperty("requestId", RequestIds.of(request));
        return problem;
    }

    private byte[] page(HttpServletRequest request, HttpStatus status) {
        var page = new Page(request, Map.of(), frame.getObject());
        var output = new Utf8ByteOutput();
        templates.render("error/page.jte", Map.of("page", page, "status", status.value()), output);
        return output.toByteArray();
    }

    private static void write(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A request that is no HTTP has no address to go by. */
    private Locale language(HttpServletRequest request) {
        return request.getRequestURI() == null ? Locale.FRANCE : languages.resolveLocale(request);
    }

    /** A version or a coding that nobody speaks is the caller's mistake; a fault of ours is another thing. */
    static HttpStatus status(int code) {
        var isOfTheProtocol = code == HttpServletResponse.SC_NOT_IMPLEMENTED
                || code == HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
        if (isOfTheProtocol) return HttpStatus.BAD_REQUEST;
        return Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static ErrorCode error(HttpStatus status) {
        return switch (status) {
            case SERVICE_UNAVAILABLE -> ErrorCode.TEMPORARILY_UNAVAILABLE;
            case METHOD_NOT_ALLOWED -> ErrorCode.METHOD_NOT_ALLOWED;
            case NOT_FOUND -> ErrorCode.NOT_FOUND;
            case CONTENT_TOO_LARGE -> ErrorCode.BODY_TOO_LARGE;
            case HttpStatus other -> other.is5xxServerError() ? ErrorCode.INTERNAL_ERROR : ErrorCode.INVALID_REQUEST;
        };
    }
}
