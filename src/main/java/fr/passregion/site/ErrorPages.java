package fr.passregion.site;

import fr.passregion.database.DatabaseAway;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.Sentences;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What could not be answered: a page in French for people, a problem for programs, never a trace of the inside. */
@Controller
@RequestMapping("${server.error.path:/error}")
class ErrorPages implements ErrorController {

    private final Sentences sentences;

    ErrorPages(Sentences sentences) {
        this.sentences = sentences;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("status", status(request).value());
        return "error/page";
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Locale language) {
        var status = status(request);
        var problem = ProblemDetail.forStatus(status);
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            explain(problem, error(status), language);
        }
        problem.setProperty("requestId", RequestIds.of(request));
        return ResponseEntity.status(status).body(problem);
    }

    /** What fails before an endpoint of the API is reached is said as the endpoints themselves say it. */
    private void explain(ProblemDetail problem, ErrorCode error, Locale language) {
        problem.setType(URI.create("/developpeurs/erreurs/" + error.code()));
        problem.setTitle(sentences.title(error, language));
        problem.setDetail(sentences.detail(error, language));
        problem.setProperty("code", error.code());
        problem.setProperty("remedy", sentences.remedy(error, language));
        problem.setProperty("retryable", error.retryable());
    }

    private static ErrorCode error(HttpStatus status) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) return ErrorCode.TEMPORARILY_UNAVAILABLE;
        if (status.is5xxServerError()) return ErrorCode.INTERNAL_ERROR;
        if (status == HttpStatus.METHOD_NOT_ALLOWED) return ErrorCode.METHOD_NOT_ALLOWED;
        return status == HttpStatus.NOT_FOUND ? ErrorCode.NOT_FOUND : ErrorCode.INVALID_REQUEST;
    }

    /** The failure that led here; somebody who merely opens the address finds nothing. */
    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                && DatabaseAway.isCauseOf(fault)) return HttpStatus.SERVICE_UNAVAILABLE;
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
