package fr.passregion.account.web;

import fr.passregion.site.Page;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says once, on the page that follows and in its language, what has been done. */
final class Said {

    private Said() {}

    static void next(RedirectAttributes next, String key) {
        next.addFlashAttribute(Page.FLASH, new DefaultMessageSourceResolvable(key));
    }
}
