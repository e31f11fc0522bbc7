package fr.passregion.team.web;

import fr.passregion.identity.Invitation;
import fr.passregion.identity.Invitations;
import fr.passregion.identity.Invitations.Outcome;
import fr.passregion.identity.SignedIn;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.shared.Uai;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the link of an invitation leads: whoever is new chooses a password, whoever has an account accepts while signed in. Opening
 * the page uses nothing up, since mail programs open links by themselves.
 */
@Controller
@RequestMapping(InvitationPages.PATH)
class InvitationPages {

    static final String PATH = "/invitation";

    private final Invitations invitations;
    private final Institutions institutions;

    InvitationPages(Invitations invitations, Institutions institutions) {
        this.invitations = invitations;
        this.institutions = institutions;
    }

    /** The password that a newcomer chooses; nothing where there is an account. */
    record AcceptanceForm(@Nullable String password) {}

    @GetMapping("/{link}")
    String show(
            @AuthenticationPrincipal @Nullable SignedIn visitor,
            @PathVariable String link,
            HttpServletResponse response,
            Model model) {
        var invitation = invitations.behind(link);
        if (invitation.isEmpty()) return gone(response);
        model.addAttribute("invitation", view(invitation.get(), visitor));
        model.addAttribute("action", PATH + "/" + link);
        return "team/invitation";
    }

    @PostMapping("/{link}")
    String accept(
            @AuthenticationPrincipal @Nullable SignedIn visitor,
            @PathVariable String link,
            @ModelAttribute("form") AcceptanceForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var password = form.password();
        var outcome = password == null && visitor != null
                ? invitations.accept(link, visitor)
                : invitations.accept(link, password == null ? "" : password);
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                next.addFlashAttribute("flash", "C’est fait. Connectez-vous avec " + accepted.login() + ".");
                return "redirect:/connexion";
            }
            case Outcome.WeakPassword weak -> errors.rejectValue("password", "identity.newPassword." + weak.why());
            case Outcome.HasAccount account -> errors.reject("team.invitation.signIn");
            case Outcome.SomebodyElse other -> errors.reject("team.invitation.somebodyElse");
            case Outcome.LinkNoLongerGood none -> {
                return gone(response);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(visitor, link, response, model);
    }

    private InvitationView view(Invitation invitation, @Nullable SignedIn visitor) {
        var place = Uai.parse(invitation.scope()).flatMap(institutions::find);
        return InvitationView.of(
                invitation,
                place.map(Institution::name).orElse(""),
                invitations.hasAccount(invitation),
                visitor != null && visitor.login().equalsIgnoreCase(invitation.email()));
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "team/invitation-gone";
    }
}
