package fr.passregion.account.web;

import fr.passregion.identity.PasswordProof;
import fr.passregion.identity.SignedIn;
import fr.passregion.identity.Throttle;
import fr.passregion.privacy.Erasures;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Demander l’effacement »: what it does, said first, and the request, confirmed by the password (ACC-09). */
@Controller
@RequestMapping(ErasurePages.PATH)
class ErasurePages {

    static final String PATH = "/mon-compte/profil/effacement";

    /** Each that follows a withdrawal writes an e-mail. */
    private static final Throttle.Limit OF_ONE_HOLDER = new Throttle.Limit("ERASURE", 5, Duration.ofDays(1));

    private final Erasures erasures;
    private final PasswordProof proof;
    private final Throttle throttle;
    private final Clock clock;

    ErasurePages(Erasures erasures, PasswordProof proof, Throttle throttle, Clock clock) {
        this.throttle = throttle;
        this.erasures = erasures;
        this.proof = proof;
        this.clock = clock;
    }

    /** The password, typed again, and that it was read. */
    record ErasureForm(
            @NotEmpty(message = "{account.password.missing}") String password,

            @AssertTrue(message = "{account.erasure.understood}") boolean understood) {}

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn visitor) {
        return page(visitor, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView ask(
            @AuthenticationPrincipal SignedIn visitor,
            @Valid @ModelAttribute("form") ErasureForm form,
            BindingResult errors) {
        if (!errors.hasErrors()) prove(visitor, form.password(), errors);
        if (errors.hasErrors()) return page(visitor, HttpStatus.UNPROCESSABLE_CONTENT);
        erasures.ask(Owner.of(visitor), visitor.account());
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping("/retrait")
    String withdraw(@AuthenticationPrincipal SignedIn visitor, RedirectAttributes next) {
        erasures.withdraw(Owner.of(visitor));
        Said.next(next, "account.erasure.withdrawn");
        return "redirect:" + PATH;
    }

    private void prove(SignedIn visitor, String password, BindingResult errors) {
        var answer = proof.of(visitor.account(), password);
        if (answer != PasswordProof.Answer.RIGHT) errors.rejectValue("password", ProfilePages.messageKey(answer));
        else if (!throttle.allows(OF_ONE_HOLDER, visitor.account().toString()))
            errors.reject("account.erasure.tooMany");
    }

    private ModelAndView page(SignedIn visitor, HttpStatus status) {
        var holder = Owner.of(visitor);
        var latest = erasures.latestOf(holder)
                .map(request -> ErasureView.of(request, "", clock.getZone()))
                .orElse(null);
        return new ModelAndView("account/erasure", status)
                .addObject("latest", latest)
                .addObject("waits", erasures.waits(holder, visitor.account()));
    }
}
