package fr.passregion.site;

import fr.passregion.database.DatabaseAway;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
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

    private final BareAnswers answers;

    ErrorPages(BareAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("status", status(request).value());
        return "error/page";
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Locale language) {
        var status = status(request);
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) answer.header(HttpHeaders.RETRY_AFTER, BareAnswers.RETRY_SECONDS);
        return answer.body(answers.problem(request, status, language));
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
