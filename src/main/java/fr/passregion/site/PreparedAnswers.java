package fr.passregion.site;

import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.Sentences;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said where something could not be answered, made once: only the number of the request differs. Nothing is asked
 * that may be missing or busy, no session and no database.
 */
@Component
class PreparedAnswers {

    /** Who reads it: somebody, a program, or a program that calls the API and knows its codes. */
    enum Reader {
        PERSON("text/html;charset=UTF-8"),
        PROGRAM(MediaType.APPLICATION_PROBLEM_JSON_VALUE),
        CALLER(MediaType.APPLICATION_PROBLEM_JSON_VALUE);

        final String type;

        Reader(String type) {
            this.type = type;
        }
    }

    /** What went wrong, who is told and in which language. */
    record Kind(HttpStatus status, Reader reader, Locale language) {}

    /** Stands for the request's number until it is known; no sentence and no address contains it. */
    private static final String NUMBER = "000number000";

    private final Map<Kind, List<String>> prepared = new ConcurrentHashMap<>();
    private final Sentences sentences;
    private final MessageSource messages;
    private final TemplateEngine templates;
    private final ObjectProvider<Frame> frame;
    private final JsonMapper json;

    PreparedAnswers(
            Sentences sentences,
            MessageSource messages,
            TemplateEngine templates,
            ObjectProvider<Frame> frame,
            JsonMapper json) {
        this.sentences = sentences;
        this.messages = messages;
        this.templates = templates;
        this.frame = frame;
        this.json = json;
    }

    String of(Kind kind, String requestId) {
        return String.join(requestId, prepared.computeIfAbsent(kind, this::parts));
    }

    private List<String> parts(Kind kind) {
        var whole = kind.reader() == Reader.PERSON ? page(kind) : json.writeValueAsString(problem(kind));
        return List.of(whole.split(NUMBER, -1));
    }

    private String page(Kind kind) {
        var output = new StringOutput();
        var values = Map.<String, Object>of(
                "say",
                new Wording(messages, kind.language()),
                "failure",
                Failure.of(kind.status().value()),
                "requestId",
                NUMBER,
                "styles",
                frame.getObject().assets().address("app.css"));
        templates.render("error/bare.jte", values, output);
        return output.toString();
    }

    /** What fails before an endpoint of the API is reached is said as the endpoints themselves say it. */
    private ProblemDetail problem(Kind kind) {
        var problem = ProblemDetail.forStatus(kind.status());
        if (kind.reader() == Reader.CALLER) tellCodes(problem, error(kind.status()), kind.language());
        problem.setProperty("requestId", NUMBER);
        return problem;
    }

    private void tellCodes(ProblemDetail problem, ErrorCode error, Locale language) {
        problem.setType(URI.create("/developpeurs/erreurs/" + error.code()));
        problem.setTitle(sentences.title(error, language));
        problem.setDetail(sentences.detail(error, language));
        problem.setProperty("code", error.code());
        problem.setProperty("remedy", sentences.remedy(error, language));
        problem.setProperty("retryable", error.retryable());
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
