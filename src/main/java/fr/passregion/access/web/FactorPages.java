package fr.passregion.access.web;

import fr.passregion.identity.PasswordProof;
import fr.passregion.identity.SecondFactors;
import fr.passregion.identity.SecondFactors.Confirmation;
import fr.passregion.identity.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Another authenticator app, other recovery codes: after the password, since a desk may have been left open. */
@Controller
class FactorPages {

    private static final String FACTOR = "/mon-acces/second-facteur";
    private static final String CODES = "/mon-acces/codes-de-secours";

    private final SecondFactors factors;
    private final PasswordProof proof;

    FactorPages(SecondFactors factors, PasswordProof proof) {
        this.factors = factors;
        this.proof = proof;
    }

    /** The password, and the first code of the new app. */
    record FactorForm(
            @NotEmpty(message = "{access.password.missing}") String present,

            @NotBlank(message = "{identity.code.missing}") @Size(max = 20, message = "{access.firstCode.wrong}") String code) {

        FactorForm {
            code = Objects.requireNonNullElse((@Nullable String) code, "").strip();
        }
    }

    /** The password alone. */
    record ProofForm(
            @NotEmpty(message = "{access.password.missing}") String present) {}

    @GetMapping(FACTOR)
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("offer", OfferView.of(factors.offer(person.account())));
        model.addAttribute("replaces", factors.of(person.account()).isSetUp());
        return "access/factor";
    }

    @PostMapping(FACTOR)
    String replace(
            @AuthenticationPrincipal SignedIn person,
            @Valid @ModelAttribute("form") FactorForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        if (!errors.hasErrors()) prove(person, form.present(), errors);
        if (!errors.hasErrors()) {
            switch (factors.confirm(person.account(), form.code())) {
                case Confirmation.Done done -> {
                    return codes(done.recoveryCodes(), model);
                }
                case Confirmation.WrongCode wrong -> errors.rejectValue("code", "access.firstCode.wrong");
                case Confirmation.TooMany tooMany -> errors.reject("identity.code.tooMany");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(person, model);
    }

    @GetMapping(CODES)
    String askToRenew(@AuthenticationPrincipal SignedIn person, Model model) {
        var state = factors.of(person.account());
        if (!state.isSetUp()) return "redirect:" + FACTOR;
        model.addAttribute("left", state.codesLeft());
        return "access/renew-codes";
    }

    @PostMapping(CODES)
    String renew(
            @AuthenticationPrincipal SignedIn person,
            @Valid @ModelAttribute("form") ProofForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        if (!factors.of(person.account()).isSetUp()) return "redirect:" + FACTOR;
        if (!errors.hasErrors()) prove(person, form.present(), errors);
        if (!errors.hasErrors()) return codes(factors.renewCodes(person.account()), model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return askToRenew(person, model);
    }

    private void prove(SignedIn person, String password, BindingResult errors) {
        var answer = proof.of(person.account(), password);
        if (answer != PasswordProof.Answer.RIGHT) errors.rejectValue("present", AccessPages.messageKey(answer));
    }

    private static String codes(List<String> drawn, Model model) {
        model.addAttribute("codes", drawn);
        model.addAttribute("next", AccessPages.HOME);
        return "access/recovery-codes";
    }
}
