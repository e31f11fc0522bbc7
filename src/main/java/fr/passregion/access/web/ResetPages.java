package fr.passregion.access.web;

import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.SecondFactors;
import fr.passregion.identity.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the helpdesk takes away the lost second factor of somebody who works here, having checked who asks. It never learns
 * the password, which is asked for all the same, and nobody does it for themselves.
 */
@Controller
class ResetPages {

    static final String PATH = "/region/assistance/second-facteur";
    private static final String PAGE = "access/reset";

    private final Accounts accounts;
    private final SecondFactors factors;

    ResetPages(Accounts accounts, SecondFactors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    /** How the agent knows who asks. */
    enum Check {
        CALLED_BACK,
        IN_PERSON,
        MANAGER
    }

    /** Whose factor, how they were recognised, and the circumstances. */
    record ResetForm(
            @NotBlank(message = "{access.reset.login}") @Size(max = 200, message = "{access.reset.login}") String login,

            @NotNull(message = "{access.reset.check}") Check check,

            @NotBlank(message = "{access.reset.why}") @Size(max = 300, message = "{access.reset.why}") String why) {

        ResetForm {
            login = text(login);
            why = text(why);
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "").strip();
        }
    }

    @GetMapping(PATH)
    String ask() {
        return PAGE;
    }

    @PostMapping(PATH)
    String reset(
            @AuthenticationPrincipal SignedIn agent,
            @Valid @ModelAttribute("form") ResetForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next) {
        var account = withFactor(form.login());
        if (!errors.hasErrors() && account.isEmpty()) errors.rejectValue("login", "access.reset.unknown");
        if (account.filter(agent.account()::equals).isPresent()) errors.reject("access.reset.own");
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        factors.reset(account.orElseThrow(), form.check() + ": " + form.why());
        next.addFlashAttribute(
                "flash",
                "Ce second facteur est retiré et son titulaire est prévenu : il en règle un autre en se connectant.");
        return "redirect:" + PATH;
    }

    private Optional<AccountId> withFactor(String login) {
        return accounts.byLogin(login).filter(account -> factors.of(account).isSetUp());
    }
}
