package fr.passregion.account.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.notification.MailKind;
import fr.passregion.notification.MailWishes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Mes e-mails »: which ones are wished; those that always come are named too (NOT-01, BEN-09). */
@Controller
class MailPages {

    private static final String PATH = "/mon-compte/profil/e-mails";

    private final MailWishes wishes;

    MailPages(MailWishes wishes) {
        this.wishes = wishes;
    }

    /** The two kinds that one may do without. */
    record MailForm(boolean reminders, boolean uses) {}

    @GetMapping(PATH)
    String ask(@AuthenticationPrincipal SignedIn visitor, Model model) {
        var holder = Owner.of(visitor);
        model.addAttribute(
                "form",
                new MailForm(wishes.isWished(holder, MailKind.REMINDERS), wishes.isWished(holder, MailKind.USES)));
        return "account/mails";
    }

    @PostMapping(PATH)
    String choose(
            @AuthenticationPrincipal SignedIn visitor, @ModelAttribute("form") MailForm form, RedirectAttributes next) {
        var holder = Owner.of(visitor);
        wishes.wish(holder, MailKind.REMINDERS, form.reminders());
        wishes.wish(holder, MailKind.USES, form.uses());
        Said.next(next, "account.mails.done");
        return "redirect:" + PATH;
    }
}
