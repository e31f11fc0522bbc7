package fr.passregion.outing.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.outing.Invitations;
import fr.passregion.shared.HolderId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Mes sorties » of a young person, who may say no (CUL-05). */
@Controller
class InvitationPages {

    static final String PATH = "/mon-compte/sorties";

    private final Invitations invitations;
    private final OutingViews views;

    InvitationPages(Invitations invitations, OutingViews views) {
        this.invitations = invitations;
        this.views = views;
    }

    @GetMapping(PATH)
    String show(@AuthenticationPrincipal SignedIn visitor, Model model) {
        var holder = holder(visitor);
        model.addAttribute(
                "outings",
                invitations.toCome(holder).stream()
                        .map(outing -> views.of(outing, holder))
                        .toList());
        return "outing/invitations";
    }

    @PostMapping(PATH + "/{id}/refus")
    String decline(@AuthenticationPrincipal SignedIn visitor, @PathVariable String id, RedirectAttributes next) {
        var holder = holder(visitor);
        var outing = OutingForm.uuid(id)
                .flatMap(wanted -> invitations.toCome(holder).stream()
                        .filter(one -> one.id().equals(wanted))
                        .findFirst())
                .orElseThrow(DeskPages::notFound);
        var done = invitations.decline(holder, outing.id());
        next.addFlashAttribute(
                "flash",
                done
                        ? "C’est noté\u00a0: tu ne viens pas, rien ne sera débité."
                        : "Rien n’a changé\u00a0: c’est déjà dit, ou trop tard.");
        return "redirect:" + PATH;
    }

    private static HolderId holder(SignedIn visitor) {
        return visitor.holder().orElseThrow(DeskPages::notFound);
    }
}
