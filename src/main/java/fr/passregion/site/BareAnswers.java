package fr.passregion.site;

import fr.passregion.site.PreparedAnswers.Kind;
import fr.passregion.site.PreparedAnswers.Reader;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Says, inside the application, that something could not be answered. */
@Component
class BareAnswers {

    /** For whom tries again by itself: a till does, after a second. */
    private static final String RETRY_SECONDS = "1";

    private static final String API = "/api/";
    private static final String OUR_OWN =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final RequestIds ids;
    private final PreparedAnswers prepared;
    private final LocaleResolver languages;

    BareAnswers(RequestIds ids, PreparedAnswers prepared, LocaleResolver languages) {
        this.ids = ids;
        this.prepared = prepared;
        this.languages = languages;
    }

    /** A page to people, a problem to programs. */
    void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        send(request, response, status, isOfTheApi(request) ? Reader.CALLER : Reader.PERSON);
    }

    void sendProblem(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        send(request, response, status, isOfTheApi(request) ? Reader.CALLER : Reader.PROGRAM);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Reader reader)
            throws IOException {
        var kind = new Kind(status, reader, languages.resolveLocale(request));
        var id = ids.number(request, response);
        var body = prepared.of(kind, id).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setHeader(RequestIds.HEADER, id); // what was said of the failed answer is forgotten
        headers(status).forEach(response::setHeader);
        response.setContentType(reader.type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What goes with every such answer. */
    static Map<String, String> headers(HttpStatus status) {
        var all = Map.of(
                HttpHeaders.CACHE_CONTROL,
                "no-store",
                "X-Content-Type-Options",
                "nosniff",
                "Content-Security-Policy",
                OUR_OWN);
        if (status != HttpStatus.SERVICE_UNAVAILABLE) return all;
        var later = new HashMap<>(all);
        later.put(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return later;
    }

    /** The failed request's own address decides, also where the server itself handles the fault. */
    static boolean isOfTheApi(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return isOfTheApi(failed == null ? request.getRequestURI() : failed.toString());
    }

    static boolean isOfTheApi(String path) {
        return path.startsWith(API);
    }

    /** A version or a coding that nobody speaks is the caller's mistake; a fault of ours is another thing. */
    static HttpStatus status(int code) {
        var isOfTheProtocol = code == HttpServletResponse.SC_NOT_IMPLEMENTED
                || code == HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
        if (isOfTheProtocol) return HttpStatus.BAD_REQUEST;
        return Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
