package fr.passregion.redemption.web;

import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page that each error of the API points to: what it means and what to do, in both languages. */
@Controller
class ApiErrorPages {

    private final Sentences sentences;

    ApiErrorPages(Sentences sentences) {
        this.sentences = sentences;
    }

    @GetMapping("/developpeurs/erreurs/{code}")
    String error(@PathVariable String code, Model model) {
        if (!ErrorCode.isCode(code)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var error = ErrorCode.of(code);
        model.addAttribute("error", error);
        model.addAttribute("french", view(error, Locale.FRANCE));
        model.addAttribute("english", view(error, Locale.ENGLISH));
        return "redemption/api-error";
    }

    @GetMapping("/developpeurs/erreurs")
    String errors(Model model) {
        List<ErrorView> all = Stream.of(ErrorCode.values())
                .map(error -> view(error, Locale.FRANCE))
                .toList();
        model.addAttribute("errors", all);
        return "redemption/api-errors";
    }

    private ErrorView view(ErrorCode error, Locale language) {
        return new ErrorView(
                error.code(), error.status(), sentences.title(error, language), sentences.remedy(error, language));
    }
}
