package fr.passregion.identity.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.identity.StartPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The one sign-in page: dossier number for the young, e-mail address for everybody else. */
@Controller
class SignInPages {

    private static final String PAGE = "identity/sign-in";

    /** What is shown again of what was typed; the password never is. */
    record SignInForm(String identifiant) implements Serializable {}

    private final StartPages starts;

    SignInPages(StartPages starts) {
        this.starts = starts;
    }

    /** Whoever is in already, and comes by « back », goes where they were going: a cashier’s next customer waits. */
    @GetMapping("/connexion")
    String form(@AuthenticationPrincipal @Nullable SignedIn visitor) {
        return visitor == null || visitor.isHalfIn() ? PAGE : "redirect:" + starts.of(visitor);
    }

    /** Where the security filter forwards a refused sign-in. */
    @PostMapping("/connexion/refus")
    String refused(HttpServletRequest request, HttpServletResponse response, Model model) {
        var why = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        if (why == null) return "redirect:/connexion";
        var isLocked = why instanceof LockedException;
        response.setStatus((isLocked ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT).value());
        var form = new SignInForm(Objects.requireNonNullElse(request.getParameter("identifiant"), ""));
        var errors = new BeanPropertyBindingResult(form, "form");
        errors.reject(isLocked ? "identity.signIn.locked" : "identity.signIn.wrong");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return PAGE;
    }

    @GetMapping("/bienvenue")
    String welcome() {
        return "identity/welcome";
    }
}
