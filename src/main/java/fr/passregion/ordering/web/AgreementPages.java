package fr.passregion.ordering.web;

import static fr.passregion.ordering.web.IdentityPages.refused;

import fr.passregion.identity.PasswordRules;
import fr.passregion.identity.PasswordRules.Weakness;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Step 6: a password if one wishes, and the charter (ACC-02). */
@Controller
class AgreementPages {

    private final PasswordRules rules;

    AgreementPages(PasswordRules rules) {
        this.rules = rules;
    }

    /** A password, or none, and the charter. */
    record AgreementForm(
            @Nullable String password,

            @AssertTrue(message = "{ordering.charter.missing}") boolean charter) {

        /** Never in a log by mistake. */
        @Override
        public String toString() {
            return "AgreementForm";
        }
    }

    @GetMapping("/commande/charte")
    String ask(@RequestAttribute Visit visit, Model model) {
        var given = visit.draft().agreement();
        model.addAttribute("form", new AgreementForm(null, given != null));
        return show(visit, model);
    }

    @PostMapping("/commande/charte")
    String answer(
            @RequestAttribute Visit visit,
            @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var password = Objects.requireNonNullElse(form.password(), "");
        if (!password.isEmpty()) {
            var person = Objects.requireNonNull(visit.draft().person());
            rules.weaknessOf(password, person.email())
                    .ifPresent(weakness -> errors.rejectValue("password", messageKey(weakness)));
        }
        if (errors.hasErrors()) return refused(show(visit, model), response);
        return visit.save(draft -> draft.agreeing(agreement(visit, password)));
    }

    /** An empty field leaves the password chosen before as it is. */
    private static Draft.Agreement agreement(Visit visit, String password) {
        if (!password.isEmpty()) return new Draft.Agreement(SealedPassword.of(password, visit.key()));
        var before = visit.draft().agreement();
        return before == null ? new Draft.Agreement(null) : before;
    }

    private static String show(Visit visit, Model model) {
        var given = visit.draft().agreement();
        model.addAttribute("hasPassword", given != null && given.password() != null);
        return "ordering/agreement";
    }

    private static String messageKey(Weakness weakness) {
        return switch (weakness) {
            case TOO_SHORT -> "ordering.password.tooShort";
            case TOO_LONG -> "ordering.password.tooLong";
            case A_DATE -> "ordering.password.aDate";
            case LIKE_THE_LOGIN -> "ordering.password.likeTheLogin";
            case TOO_COMMON -> "ordering.password.tooCommon";
        };
    }
}
