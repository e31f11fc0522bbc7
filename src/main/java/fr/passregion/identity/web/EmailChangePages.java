package fr.passregion.identity.web;

import fr.passregion.identity.EmailChanges;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where the two e-mails about another address lead (ACC-01, ACC-04). The pages name neither the person nor an address, and
 * opening them changes nothing, since mail programs open links by themselves.
 */
@Controller
class EmailChangePages {

    private static final String CONFIRM = "/connexion/nouvelle-adresse/";
    private static final String UNDO = "/connexion/adresse-annulee/";

    private final EmailChanges changes;

    EmailChangePages(EmailChanges changes) {
        this.changes = changes;
    }

    @GetMapping(CONFIRM + "{link}")
    String askToConfirm(@PathVariable String link, HttpServletResponse response, Model model) {
        if (!changes.canConfirm(link)) return gone(response);
        model.addAttribute("action", CONFIRM + link);
        return "identity/email-confirm";
    }

    @PostMapping(CONFIRM + "{link}")
    String confirm(@PathVariable String link, HttpServletResponse response) {
        return changes.confirm(link) ? "redirect:/connexion/adresse-confirmee" : gone(response);
    }

    @GetMapping("/connexion/adresse-confirmee")
    String confirmed() {
        return "identity/email-confirmed";
    }

    @GetMapping(UNDO + "{link}")
    String askToUndo(@PathVariable String link, HttpServletResponse response, Model model) {
        if (!changes.canUndo(link)) return gone(response);
        model.addAttribute("action", UNDO + link);
        return "identity/email-undo";
    }

    @PostMapping(UNDO + "{link}")
    String undo(@PathVariable String link, HttpServletResponse response) {
        return changes.undo(link)
                .map(password -> "redirect:/connexion/nouveau-mot-de-passe/" + password)
                .orElseGet(() -> gone(response));
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "identity/email-gone";
    }
}
