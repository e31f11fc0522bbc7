package fr.passregion.identity.web;

import fr.passregion.identity.Activation;
import fr.passregion.identity.Activation.Outcome;
import fr.passregion.identity.Entrance;
import fr.passregion.identity.SignedIn;
import fr.passregion.identity.StartPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages that a birth date opens: they show nothing of the person (ACC-02). */
@Controller
class ActivationPages {

    private static final String CODE_PAGE = "identity/activation-code";

    private final Activation activation;
    private final Entrance entrance;
    private final StartPages startPages;

    ActivationPages(Activation activation, Entrance entrance, StartPages startPages) {
        this.activation = activation;
        this.entrance = entrance;
        this.startPages = startPages;
    }

    /** What is typed to finish. */
    record ActivationForm(
            @NotBlank(message = "{identity.activation.code.missing}") String code,

            @NotEmpty(message = "{identity.activation.password.missing}") String password) {}

    @GetMapping("/activation")
    String begin() {
        return "identity/activation";
    }

    @PostMapping("/activation")
    String send(@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        next.addFlashAttribute("tooMany", !activation.sendCode(person.account()));
        return "redirect:/activation/code";
    }

    @GetMapping("/activation/code")
    String form() {
        return CODE_PAGE;
    }

    @PostMapping("/activation/code")
    String finish(
            @Valid @ModelAttribute("form") ActivationForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) return again(response);
        var code = form.code().replaceAll("\\s", "");
        return switch (activation.finish(person.account(), code, form.password())) {
            case Outcome.Done done -> {
                entrance.letIn(done.person(), request, response);
                yield "redirect:" + startPages.of(done.person());
            }
            case Outcome.WeakPassword weak -> {
                errors.rejectValue("password", "identity.activation.password." + weak.why());
                yield again(response);
            }
            case Outcome.WrongCode wrong -> {
                errors.rejectValue("code", "identity.activation.code.wrong");
                yield again(response);
            }
            case Outcome.CodeNoLongerGood gone -> {
                errors.rejectValue("code", "identity.activation.code.expired");
                yield again(response);
            }
        };
    }

    private static String again(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return CODE_PAGE;
    }
}
