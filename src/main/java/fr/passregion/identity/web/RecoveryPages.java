package fr.passregion.identity.web;

import fr.passregion.identity.Recovery;
import fr.passregion.identity.Recovery.Forgotten;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** « Identifiant oublié » and « mot de passe oublié »: they answer alike whether anybody is known or not (ACC-03). */
@Controller
class RecoveryPages {

    private static final String LOGIN_PAGE = "identity/login-forgotten";
    private static final String PASSWORD_PAGE = "identity/password-forgotten";
    private static final String SENT = "redirect:/connexion/e-mail-demande";

    private final Recovery recovery;

    RecoveryPages(Recovery recovery) {
        this.recovery = recovery;
    }

    /** Where one is written to. */
    record EmailForm(
            @NotBlank(message = "{identity.forgotten.email.missing}") @Pattern(regexp = "|[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}", message = "{identity.forgotten.email.invalid}") @Size(max = 200, message = "{identity.forgotten.email.invalid}") String email) {

        EmailForm {
            email = Objects.requireNonNullElse(email, "").strip();
        }
    }

    /** What one signs in with, or where one is written to. */
    record LoginForm(
            @NotBlank(message = "{identity.forgotten.login.missing}") @Size(max = 200, message = "{identity.forgotten.login.invalid}") String identifiant) {

        LoginForm {
            identifiant = Objects.requireNonNullElse(identifiant, "").strip();
        }
    }

    @GetMapping("/connexion/identifiant-oublie")
    String askLogin() {
        return LOGIN_PAGE;
    }

    @PostMapping("/connexion/identifiant-oublie")
    String loginForgotten(
            @Valid @ModelAttribute("form") EmailForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) return again(LOGIN_PAGE, HttpStatus.UNPROCESSABLE_CONTENT, response);
        if (recovery.ask(Forgotten.LOGIN, form.email(), request.getRemoteAddr())) return SENT;
        errors.reject("identity.forgotten.tooMany");
        return again(LOGIN_PAGE, HttpStatus.TOO_MANY_REQUESTS, response);
    }

    @GetMapping("/connexion/mot-de-passe-oublie")
    String askPassword() {
        return PASSWORD_PAGE;
    }

    @PostMapping("/connexion/mot-de-passe-oublie")
    String passwordForgotten(
            @Valid @ModelAttribute("form") LoginForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) return again(PASSWORD_PAGE, HttpStatus.UNPROCESSABLE_CONTENT, response);
        if (recovery.ask(Forgotten.PASSWORD, form.identifiant(), request.getRemoteAddr())) return SENT;
        errors.reject("identity.forgotten.tooMany");
        return again(PASSWORD_PAGE, HttpStatus.TOO_MANY_REQUESTS, response);
    }

    @GetMapping("/connexion/e-mail-demande")
    String sent() {
        return "identity/email-asked";
    }

    private static String again(String template, HttpStatus status, HttpServletResponse response) {
        response.setStatus(status.value());
        return template;
    }
}
