package fr.passregion.access.web;

import static fr.passregion.shared.French.moment;

import fr.passregion.identity.Entrance;
import fr.passregion.identity.OpenSessions;
import fr.passregion.identity.PasskeyView;
import fr.passregion.identity.Passkeys;
import fr.passregion.identity.PasswordChange;
import fr.passregion.identity.PasswordChange.Outcome;
import fr.passregion.identity.PasswordProof;
import fr.passregion.identity.SecondFactors;
import fr.passregion.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Mon accès »: the second factor, the password and the browsers signed in of somebody who works here. */
@Controller
@RequestMapping("/mon-acces")
class AccessPages {

    static final String HOME = "/mon-acces";

    private final SecondFactors factors;
    private final OpenSessions sessions;
    private final Passkeys passkeys;
    private final PasswordChange passwords;
    private final Entrance entrance;
    private final Clock clock;

    AccessPages(
            SecondFactors factors,
            OpenSessions sessions,
            Passkeys passkeys,
            PasswordChange passwords,
            Entrance entrance,
            Clock clock) {
        this.factors = factors;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.entrance = entrance;
        this.clock = clock;
    }

    /** The present password and the one to come. */
    record PasswordForm(
            @NotEmpty(message = "{access.password.missing}") String present,

            @NotEmpty(message = "{identity.newPassword.missing}") String wanted) {}

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        var state = factors.of(person.account());
        var since = state.since();
        model.addAttribute("factor", new FactorView(since == null ? null : at(since), state.codesLeft()));
        model.addAttribute("devices", devices(person, request));
        model.addAttribute("passkeys", PasskeyView.of(passkeys.of(person.account()), clock.getZone()));
        return "access/access";
    }

    private List<DeviceView> devices(SignedIn person, HttpServletRequest request) {
        return sessions.of(person.account(), request.getSession().getId()).stream()
                .map(open -> new DeviceView(open.handle(), open.device(), at(open.lastSeen()), open.here()))
                .toList();
    }

    @PostMapping("/mot-de-passe")
    String change(
            @AuthenticationPrincipal SignedIn person,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (errors.hasErrors()) return again(person, request, response, model);
        switch (passwords.of(person.account(), form.present(), form.wanted())) {
            case Outcome.Done done -> {
                entrance.letIn(done.person(), request, response);
                return done("Votre mot de passe est changé. Vos autres navigateurs sont déconnectés.", next);
            }
            case Outcome.WeakPassword weak -> errors.rejectValue("wanted", "identity.newPassword." + weak.why());
            case Outcome.NotTheirs not -> errors.rejectValue("present", messageKey(not.answer()));
        }
        return again(person, request, response, model);
    }

    @PostMapping("/navigateur")
    String end(@AuthenticationPrincipal SignedIn person, @RequestParam String navigateur, RedirectAttributes next) {
        sessions.end(person.account(), navigateur);
        return done("Ce navigateur est déconnecté.", next);
    }

    @PostMapping("/autres-navigateurs")
    String endOthers(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, RedirectAttributes next) {
        sessions.endOthers(person.account(), request.getSession().getId());
        return done("Vos autres navigateurs sont déconnectés.", next);
    }

    static String messageKey(PasswordProof.Answer answer) {
        return switch (answer) {
            case WRONG -> "access.password.wrong";
            case TOO_MANY -> "access.password.tooMany";
            case RIGHT -> throw new IllegalArgumentException("Nothing to refuse");
        };
    }

    private String again(SignedIn person, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(person, request, model);
    }

    private static String done(String sentence, RedirectAttributes next) {
        next.addFlashAttribute("flash", sentence);
        return "redirect:" + HOME;
    }

    private String at(Instant time) {
        return moment(time.atZone(clock.getZone()));
    }
}
