package fr.passregion.access.web;

import fr.passregion.identity.Entrance;
import fr.passregion.identity.SecondFactors;
import fr.passregion.identity.SecondFactors.Confirmation;
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
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where somebody who works here sets their second factor up at a sign-in, before anything else opens. */
@Controller
class FirstFactorPages {

    private static final String PATH = "/connexion/second-facteur";

    private final SecondFactors factors;
    private final Entrance entrance;

    FirstFactorPages(SecondFactors factors, Entrance entrance) {
        this.factors = factors;
        this.entrance = entrance;
    }

    /** The first code that the app shows. */
    record FirstCodeForm(
            @NotBlank(message = "{identity.code.missing}") @Size(max = 20, message = "{identity.code.wrong}") String code) {

        FirstCodeForm {
            code = Objects.requireNonNullElse((@Nullable String) code, "").strip();
        }
    }

    @GetMapping(PATH)
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("offer", OfferView.of(factors.offer(person.account())));
        return "access/first-factor";
    }

    /** The codes are shown in this answer and nowhere else: an address for them could be opened twice. */
    @PostMapping(PATH)
    String confirm(
            @AuthenticationPrincipal SignedIn person,
            @Valid @ModelAttribute("form") FirstCodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (errors.hasErrors()) return again(person, response, model);
        return switch (factors.confirm(person.account(), form.code())) {
            case Confirmation.Done done -> {
                model.addAttribute("next", entrance.letThrough(person.account(), request, response));
                model.addAttribute("codes", done.recoveryCodes());
                yield "access/recovery-codes";
            }
            case Confirmation.WrongCode wrong -> {
                errors.rejectValue("code", "access.firstCode.wrong");
                yield again(person, response, model);
            }
            case Confirmation.TooMany tooMany -> {
                errors.reject("identity.code.tooMany");
                yield again(person, response, model);
            }
        };
    }

    private String again(SignedIn person, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(person, model);
    }
}
