package fr.passregion.identity.web;

import fr.passregion.identity.PasswordResets;
import fr.passregion.identity.PasswordResets.Outcome;
import fr.passregion.identity.web.SignInPages.SignInForm;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the link of « mot de passe oublié » leads (ACC-03). The page says nothing of whose account it is; opening it uses
 * nothing up, since mail programs open links by themselves.
 */
@Controller
class NewPasswordPages {

    private static final String PATH = "/connexion/nouveau-mot-de-passe/{link}";
    private static final String PAGE = "identity/new-password";

    private final PasswordResets resets;
    private final MessageSource messages;

    NewPasswordPages(PasswordResets resets, MessageSource messages) {
        this.resets = resets;
        this.messages = messages;
    }

    /** What is chosen. */
    record PasswordForm(
            @NotEmpty(message = "{identity.newPassword.missing}") String password) {}

    @GetMapping(PATH)
    String ask(@PathVariable String link, HttpServletResponse response, Model model) {
        return resets.isGood(link) ? show(link, model) : gone(response);
    }

    @PostMapping(PATH)
    String choose(
            @PathVariable String link,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        if (errors.hasErrors()) return again(link, response, model);
        return switch (resets.choose(link, form.password())) {
            case Outcome.Done done -> {
                next.addFlashAttribute("form", new SignInForm(done.login()));
                next.addFlashAttribute("flash", messages.getMessage("identity.page.newPassword.saved", null, locale));
                yield "redirect:/connexion";
            }
            case Outcome.WeakPassword weak -> {
                errors.rejectValue("password", "identity.newPassword." + weak.why());
                yield again(link, response, model);
            }
            case Outcome.LinkNoLongerGood none -> gone(response);
        };
    }

    private static String show(String link, Model model) {
        model.addAttribute("action", "/connexion/nouveau-mot-de-passe/" + link);
        return PAGE;
    }

    private static String again(String link, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(link, model);
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "identity/link-gone";
    }
}
