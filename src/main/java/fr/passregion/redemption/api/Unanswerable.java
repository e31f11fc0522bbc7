package fr.passregion.redemption.api;

import fr.passregion.redemption.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A request that no operation of the API answers: said in the API's form, whatever the address under {@code /api/}. */
@RestControllerAdvice
class Unanswerable {

    private final Answers answers;

    Unanswerable(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<String> wrongMethod(
            HttpRequestMethodNotSupportedException fault, HttpServletRequest request, Locale language)
            throws HttpRequestMethodNotSupportedException {
        if (!isOfTheApi(request)) throw fault;
        var allowed = Objects.requireNonNullElse(fault.getSupportedHttpMethods(), Set.<HttpMethod>of());
        var problem = answers.send(ErrorCode.METHOD_NOT_ALLOWED, language);
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .allow(allowed.stream().sorted().toArray(HttpMethod[]::new))
                .body(problem.getBody());
    }

    @ExceptionHandler
    ResponseEntity<String> nothingThere(NoResourceFoundException fault, HttpServletRequest request, Locale language)
            throws NoResourceFoundException {
        if (!isOfTheApi(request)) throw fault;
        return answers.send(ErrorCode.NOT_FOUND, language);
    }

    private static boolean isOfTheApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
