package fr.passregion.account.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.shared.Speech;
import fr.passregion.subscription.Subscriptions;
import fr.passregion.subscription.Subscriptions.Passage;
import fr.passregion.subscription.Subscriptions.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;
    private final Clock clock;

    KiosquePages(Subscriptions subscriptions, MessageSource messages, Clock clock) {
        this.messages = messages;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@AuthenticationPrincipal SignedIn visitor, Locale locale, Model model) {
        var standing = subscriptions.of(Owner.of(visitor));
        var say = new Speech(messages, locale);
        var title = switch (standing) {
            case Standing.NotGranted none -> say.text("account.kiosque.notYet");
            case Standing.ToActivate open -> say.text("account.kiosque.toActivate");
            case Standing.Active active -> title(active, say);
        };
        model.addAttribute("title", title);
        model.addAttribute("standing", standing);
        return "account/kiosque";
    }

    private String title(Standing.Active active, Speech say) {
        var isOver = active.lastDay().isBefore(LocalDate.now(clock));
        return say.text(isOver ? "account.kiosque.over" : "account.kiosque.active", say.date(active.lastDay()));
    }

    @PostMapping(PATH)
    String open(@AuthenticationPrincipal SignedIn visitor, RedirectAttributes next) {
        subscriptions
                .open(Owner.of(visitor))
                .ifPresentOrElse(passage -> pass(passage, next), () -> Said.next(next, "account.kiosque.nothing"));
        return "redirect:" + PATH;
    }

    /** Seen once: the page that follows alone bears the code. */
    private void pass(Passage passage, RedirectAttributes next) {
        next.addFlashAttribute("passage", passage.address().toString());
        next.addFlashAttribute(
                "until", passage.expiresAt().atZone(clock.getZone()).toLocalTime());
    }
}
