package fr.passregion.account.web;

import fr.passregion.holder.Photos;
import fr.passregion.identity.PasskeyOffers;
import fr.passregion.identity.SignedIn;
import fr.passregion.notification.UseMails;
import fr.passregion.site.Page;
import fr.passregion.site.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Mon compte »: always of the holder who is signed in, whom no address names. */
@Controller
class AccountController {

    private static final int HISTORY = 200;

    private final Home home;
    private final OwnRights rights;
    private final Uses uses;
    private final Photos photos;
    private final UseMails mails;
    private final OwnNumber number;
    private final PasskeyOffers offers;
    private final MessageSource messages;

    AccountController(
            Home home,
            OwnRights rights,
            Uses uses,
            Photos photos,
            UseMails mails,
            OwnNumber number,
            PasskeyOffers offers,
            MessageSource messages) {
        this.offers = offers;
        this.messages = messages;
        this.home = home;
        this.rights = rights;
        this.uses = uses;
        this.photos = photos;
        this.mails = mails;
        this.number = number;
    }

    @GetMapping("/mon-compte")
    String home(@AuthenticationPrincipal SignedIn visitor, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("offersPasskey", offers.isDue(request));
        model.addAttribute("lockedUntil", number.lockedUntil(Owner.of(visitor), new Wording(messages, locale)));
        model.addAttribute("home", home.of(Owner.of(visitor), locale).orElseThrow(Owner::nobody));
        return "account/home";
    }

    @GetMapping("/mon-compte/historique")
    String history(@AuthenticationPrincipal SignedIn visitor, Locale locale, Model model) {
        model.addAttribute("refused", number.refusedOf(Owner.of(visitor), new Wording(messages, locale)));
        model.addAttribute("uses", uses.explainedOf(Owner.of(visitor), HISTORY, new Wording(messages, locale)));
        model.addAttribute("mailed", mails.areWishedBy(Owner.of(visitor)));
        return "account/history";
    }

    @PostMapping("/mon-compte/e-mails")
    String mails(
            @AuthenticationPrincipal SignedIn visitor,
            @RequestParam(name = "souhait", defaultValue = "false") boolean wished,
            Locale locale,
            RedirectAttributes next) {
        mails.wish(Owner.of(visitor), wished);
        next.addFlashAttribute(
                Page.FLASH, said(wished ? "account.history.mails.on" : "account.history.mails.off", locale));
        return "redirect:/mon-compte/historique";
    }

    @PostMapping("/mon-compte/numero/deblocage")
    String unlock(@AuthenticationPrincipal SignedIn visitor, Locale locale, RedirectAttributes next) {
        number.unlock(Owner.of(visitor));
        next.addFlashAttribute(Page.FLASH, said("account.home.unlocked", locale));
        return "redirect:/mon-compte";
    }

    @GetMapping("/mon-compte/avantages/{slug}")
    String right(@AuthenticationPrincipal SignedIn visitor, @PathVariable String slug, Locale locale, Model model) {
        var say = new Wording(messages, locale);
        model.addAttribute("view", rights.page(Owner.of(visitor), slug, say).orElseThrow(Owner::nobody));
        return "account/right";
    }

    @GetMapping("/mon-compte/photo.jpg")
    ResponseEntity<byte[]> photo(@AuthenticationPrincipal SignedIn visitor) {
        var holder = Owner.of(visitor);
        var photo = photos.newestApprovedOf(holder)
                .or(() -> photos.newestOf(holder))
                .orElseThrow(Owner::nobody);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(photo.jpeg());
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
