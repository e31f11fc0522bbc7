package fr.passregion.account.web;

import fr.passregion.identity.Entrance;
import fr.passregion.identity.OpenSessions;
import fr.passregion.identity.PasskeyView;
import fr.passregion.identity.Passkeys;
import fr.passregion.identity.PasswordChange;
import fr.passregion.identity.PasswordChange.Outcome;
import fr.passregion.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Clock;
import java.util.List;
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

/** « Connexion »: another password, and the devices that are signed in (2.5 of the security rules). */
@Controller
@RequestMapping("/mon-compte/profil/connexion")
class SecurityPages {

    private static final String HOME = "/mon-compte/profil/connexion";

    private final OpenSessions sessions;
    private final Passkeys passkeys;
    private final PasswordChange passwords;
    private final Entrance entrance;
    private final Clock clock;

    SecurityPages(OpenSessions sessions, Passkeys passkeys, PasswordChange passwords, Entrance entrance, Clock clock) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.entrance = entrance;
        this.clock = clock;
    }

    /** The present password and the one to come. */
    record PasswordForm(
            @NotEmpty(message = "{account.password.missing}") String present,

            @NotEmpty(message = "{account.newPassword.missing}") String wanted) {}

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn visitor, HttpServletRequest request, Model model) {
        model.addAttribute("devices", devices(visitor, request));
        model.addAttribute("passkeys", PasskeyView.of(passkeys.of(visitor.account()), clock.getZone()));
        return "account/security";
    }

    private List<DeviceView> devices(SignedIn visitor, HttpServletRequest request) {
        return sessions.of(visitor.account(), request.getSession().getId()).stream()
                .map(open -> new DeviceView(
                        open.handle(), open.device(), open.lastSeen().atZone(clock.getZone()), open.here()))
                .toList();
    }

    @PostMapping("/mot-de-passe")
    String change(
            @AuthenticationPrincipal SignedIn visitor,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (errors.hasErrors()) return again(visitor, request, response, model);
        switch (passwords.of(visitor.account(), form.present(), form.wanted())) {
            case Outcome.Done done -> {
                entrance.letIn(done.person(), request, response);
                return done("account.security.changed", next);
            }
            case Outcome.WeakPassword weak -> errors.rejectValue("wanted", "account.newPassword." + weak.why());
            case Outcome.NotTheirs not -> errors.rejectValue("present", ProfilePages.messageKey(not.answer()));
        }
        return again(visitor, request, response, model);
    }

    @PostMapping("/appareil")
    String end(@AuthenticationPrincipal SignedIn visitor, @RequestParam String appareil, RedirectAttributes next) {
        sessions.end(visitor.account(), appareil);
        return done("account.security.ended", next);
    }

    @PostMapping("/autres-appareils")
    String endOthers(@AuthenticationPrincipal SignedIn visitor, HttpServletRequest request, RedirectAttributes next) {
        sessions.endOthers(visitor.account(), request.getSession().getId());
        return done("account.security.endedOthers", next);
    }

    private String again(SignedIn visitor, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return show(visitor, request, model);
    }

    private static String done(String key, RedirectAttributes next) {
        Said.next(next, key);
        return "redirect:" + HOME;
    }
}
