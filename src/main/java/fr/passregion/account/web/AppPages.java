package fr.passregion.account.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * « /app », the Pass as phones install it (ACC-08): a page like any other for whom has the network or no script, and a shell
 * without anybody's name that phones keep and fill with what they saw last.
 */
@Controller
class AppPages {

    private final OwnApp own;
    private final AppSwitch order;

    AppPages(OwnApp own, AppSwitch order) {
        this.own = own;
        this.order = order;
    }

    /** {@code connexion}: an address that the worker leaves to the network, for whom must sign in first. */
    @GetMapping("/app")
    String app(
            @AuthenticationPrincipal SignedIn visitor,
            @RequestParam(required = false) @Nullable String connexion,
            Locale locale,
            Model model) {
        if (order.isStopped()) return "redirect:/mon-compte";
        if (connexion != null) return "redirect:/app";
        model.addAttribute("app", own.of(Owner.of(visitor), locale).orElseThrow(Owner::nobody));
        return "account/app";
    }

    @GetMapping("/app/coque")
    String shell() {
        return "account/app";
    }

    /** What the shell is filled with. It tells a phone whose session has ended from one that must forget everything. */
    @GetMapping("/app/contenu")
    String content(@AuthenticationPrincipal @Nullable SignedIn visitor, Locale locale, Model model) {
        if (order.isStopped()) throw new ResponseStatusException(HttpStatus.GONE);
        if (visitor == null || !visitor.is(Role.HOLDER)) throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        model.addAttribute("app", own.of(Owner.of(visitor), locale).orElseThrow(Owner::nobody));
        return "account/app-content";
    }

    @GetMapping("/app/installer")
    String install(
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String browser,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.USER_AGENT);
        model.addAttribute("browser", InstallHelp.of(browser));
        return "account/app-install";
    }
}
