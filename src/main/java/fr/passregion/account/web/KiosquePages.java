package fr.passregion.account.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.shared.French;
import fr.passregion.subscription.Subscriptions;
import fr.passregion.subscription.Subscriptions.Passage;
import fr.passregion.subscription.Subscriptions.Standing;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The kiosque culturel: what it is, where it stands, and the passage to the platform (CUL-06). The passage is opened by a button and
 * then followed as a link: no other site can open it for somebody, and its code stays out of our own addresses.
 */
@Controller
class KiosquePages {

    private static final String PATH = "/mon-compte/kiosque";

    private final Subscriptions subscriptions;
    private final Clock clock;

    KiosquePages(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@AuthenticationPrincipal SignedIn visitor, Model model) {
        var standing = subscriptions.of(Owner.of(visitor));
        var title = switch (standing) {
            case Standing.NotGranted none -> "Pas encore pour toi";
            case Standing.ToActivate open -> "À activer";
            case Standing.Active active -> title(active);
        };
        model.addAttribute("title", title);
        model.addAttribute("standing", standing);
        return "account/kiosque";
    }

    private String title(Standing.Active active) {
        var isOver = active.lastDay().isBefore(LocalDate.now(clock));
        return (isOver ? "Terminé depuis le " : "Actif jusqu’au ") + French.date(active.lastDay());
    }

    @PostMapping(PATH)
    String open(@AuthenticationPrincipal SignedIn visitor, RedirectAttributes next) {
        subscriptions
                .open(Owner.of(visitor))
                .ifPresentOrElse(
                        passage -> pass(passage, next),
                        () -> next.addFlashAttribute("flash", "Il n’y a rien à activer pour le moment."));
        return "redirect:" + PATH;
    }

    /** Seen once: the page that follows alone bears the code. */
    private void pass(Passage passage, RedirectAttributes next) {
        next.addFlashAttribute("passage", passage.address().toString());
        next.addFlashAttribute(
                "until", French.hour(passage.expiresAt().atZone(clock.getZone()).toLocalTime()));
    }
}
