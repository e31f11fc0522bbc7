package fr.passregion.redemption.api;

import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.Refusal;
import fr.passregion.redemption.Sentences;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as text, so that the very same text can be kept and given again. */
@Component("tillAnswers")
class Answers {

    private static final String ERRORS = "/developpeurs/erreurs/";
    private static final String RETRY_SECONDS = "1";

    private final Sentences sentences;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Answers(Sentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    String write(Object body) {
        return json.writeValueAsString(body);
    }

    Problem problem(ErrorCode error, Locale language) {
        return problem(error, sentences.detail(error, language), List.of(), language);
    }

    Problem problem(ErrorCode error, String detail, Locale language) {
        return problem(error, detail, List.of(), language);
    }

    Problem problem(Refusal refusal, Locale language) {
        var plain = problem(ErrorCode.of(refusal), sentences.detail(refusal, language), List.of(), language);
        return plain.tellingHolder(sentences.forHolder(refusal, language));
    }

    Problem problem(Parsed.Wrong<?> wrong, Locale language) {
        var errors = wrong.faults().stream().map(fault -> said(fault, language)).toList();
        return problem(wrong.error(), sentences.detail(wrong.error(), language), errors, language);
    }

    ResponseEntity<String> send(Parsed.Wrong<?> wrong, Locale language) {
        return send(problem(wrong, language));
    }

    ResponseEntity<String> send(ErrorCode error, Locale language) {
        return send(problem(error, language));
    }

    ResponseEntity<String> send(Refusal refusal, Locale language) {
        return send(refused(refusal, language));
    }

    ResponseEntity<String> send(Answer answer) {
        var plain = send(answer.status(), answer.body());
        var notBefore = answer.notBefore();
        if (notBefore == null) return plain;
        var seconds = Math.max(
                1, Duration.between(clock.instant(), notBefore).plusMillis(999).toSeconds());
        return ResponseEntity.status(plain.getStatusCode())
                .headers(headers -> headers.addAll(plain.getHeaders()))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(plain.getBody());
    }

    /** A refusal as it is kept under its key; what passes by itself is not: it may be asked again then. */
    Answer refused(Refusal refusal, Locale language) {
        var until = refusal instanceof Refusal.Temporary passing ? passing.until() : null;
        return new Answer(
                ErrorCode.of(refusal).status(), write(problem(refusal, language)), null, until == null, until);
    }

    /** Where the same request may succeed a moment later, says when to come back. */
    ResponseEntity<String> send(Problem problem) {
        var answer = send(problem.status(), write(problem));
        if (!problem.retryable()) return answer;
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> headers.addAll(answer.getHeaders()))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(answer.getBody());
    }

    ResponseEntity<String> send(HttpStatus status, Object body) {
        return send(status.value(), write(body));
    }

    ResponseEntity<String> send(int status, String body) {
        var type = status < 400 ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON;
        return ResponseEntity.status(status).contentType(type).body(body);
    }

    private Problem problem(ErrorCode error, String detail, List<Problem.InputFault> errors, Locale language) {
        return new Problem(
                ERRORS + error.code(),
                sentences.title(error, language),
                error.status(),
                error.code(),
                detail,
                sentences.remedy(error, language),
                null,
                MDC.get("requestId"),
                error.retryable(),
                errors);
    }

    private Problem.InputFault said(Fault fault, Locale language) {
        var detail = sentences.fault(fault.kind().key(), language);
        return switch (fault.place()) {
            case BODY -> new Problem.InputFault(fault.name(), null, detail);
            case ADDRESS -> new Problem.InputFault(null, fault.name(), detail);
        };
    }
}
