package fr.passregion.site;

import fr.passregion.database.DatabaseAway;
import fr.passregion.shared.Unreadable;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    /** Programs are given a problem, also those that say they would read a page. */
    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    @Nullable String page(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        var status = status(request);
        if (BareAnswers.isOfTheApi(request)) {
            answers.sendProblem(request, response, status);
            return null;
        }
        response.setStatus(status.value());
        model.addAttribute("status", status.value());
        return "error/page";
    }

    @RequestMapping
    void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.sendProblem(request, response, status(request));
    }

    /** The failure that led here; somebody who merely opens the address finds nothing. */
    static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? BareAnswers.status(number) : HttpStatus.NOT_FOUND;
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (!(fault instanceof Throwable cause)) return status;
        if (Unreadable.isTooHeavy(cause)) return HttpStatus.CONTENT_TOO_LARGE;
        if (status != HttpStatus.INTERNAL_SERVER_ERROR) return status;
        if (DatabaseAway.isCauseOf(cause)) return HttpStatus.SERVICE_UNAVAILABLE;
        return Unreadable.isCauseOf(cause) ? HttpStatus.BAD_REQUEST : status;
    }
}
