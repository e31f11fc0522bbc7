package fr.passregion.notification.web;

import static fr.passregion.identity.RouteRules.everyone;

import fr.passregion.identity.RouteRules;
import fr.passregion.notification.MailWishes;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Ends a kind of e-mail without signing in: a person reads what it ends and presses a button; a mail program posts to the same
 * address by itself (RFC 8058), with neither cookie nor hidden field. Opening it ends nothing, since filters of mail open links.
 */
@Controller
class StopPages {

    private static final String PATH = MailWishes.LINKS;

    private final MailWishes wishes;

    StopPages(MailWishes wishes) {
        this.wishes = wishes;
    }

    @Bean
    static RouteRules stopRouteRules() {
        return RouteRules.of(everyone(PATH + "*"));
    }

    @GetMapping(PATH + "{token}")
    String ask(@PathVariable String token, HttpServletResponse response, Model model) {
        var kind = wishes.kindOf(token);
        if (kind.isEmpty()) return gone(response);
        model.addAttribute("kind", kind.get());
        model.addAttribute("action", PATH + token);
        return "mail/stop";
    }

    @PostMapping(PATH + "{token}")
    String stop(@PathVariable String token, HttpServletResponse response, Model model) {
        var kind = wishes.leave(token);
        if (kind.isEmpty()) return gone(response);
        model.addAttribute("kind", kind.get());
        return "mail/stopped";
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "mail/stopGone";
    }
}
