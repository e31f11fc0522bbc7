package fr.passregion.identity.web;

import fr.passregion.identity.Entrance;
import fr.passregion.identity.SecondFactors;
import fr.passregion.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The second half of a sign-in: the code of the authenticator app, or a recovery code in its place. */
@Controller
class CodePages {

    private static final String CODE = "/connexion/code";
    private static final String RECOVERY = "/connexion/code-de-secours";
    private static final String CODE_PAGE = "identity/code";
    private static final String RECOVERY_PAGE = "identity/recovery-code";

    private final SecondFactors factors;
    private final Entrance entrance;

    CodePages(SecondFactors factors, Entrance entrance) {
        this.factors = factors;
        this.entrance = entrance;
    }

    /** What is typed. */
    record CodeForm(
            @NotBlank(message = "{identity.code.missing}") @Size(max = 100, message = "{identity.code.wrong}") String code) {

        CodeForm {
            code = Objects.requireNonNullElse((@Nullable String) code, "").strip();
        }
    }

    @GetMapping(CODE)
    String askForCode() {
        return CODE_PAGE;
    }

    @PostMapping(CODE)
    String check(
            @AuthenticationPrincipal SignedIn person,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) return again(CODE_PAGE, response);
        return switch (factors.check(person.account(), form.code())) {
            case RIGHT -> "redirect:" + entrance.letThrough(person.account(), request, response);
            case WRONG -> refused(CODE_PAGE, "identity.code.wrong", errors, response);
            case TOO_MANY -> tooMany(CODE_PAGE, errors, response);
        };
    }

    @GetMapping(RECOVERY)
    String askForRecoveryCode() {
        return RECOVERY_PAGE;
    }

    @PostMapping(RECOVERY)
    String recover(
            @AuthenticationPrincipal SignedIn person,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) return again(RECOVERY_PAGE, response);
        return switch (factors.recover(person.account(), form.code())) {
            case RIGHT -> "redirect:" + entrance.letThrough(person.account(), request, response);
            case WRONG -> refused(RECOVERY_PAGE, "identity.recoveryCode.wrong", errors, response);
            case TOO_MANY -> tooMany(RECOVERY_PAGE, errors, response);
        };
    }

    private static String refused(String page, String key, BindingResult errors, HttpServletResponse response) {
        errors.rejectValue("code", key);
        return again(page, response);
    }

    private static String tooMany(String page, BindingResult errors, HttpServletResponse response) {
        errors.reject("identity.code.tooMany");
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return page;
    }

    private static String again(String page, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page;
    }
}
