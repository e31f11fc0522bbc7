package fr.passregion.account.web;

import fr.passregion.holder.PhotoRenewals;
import fr.passregion.holder.PhotoRenewals.Renewal;
import fr.passregion.holder.PhotoRenewals.State;
import fr.passregion.holder.Photos;
import fr.passregion.holder.SentPhoto;
import fr.passregion.identity.SignedIn;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.shared.HolderId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Another photo from the account, in two taps: take it, send it (ACC-05, ORD-10). The Region judges it as it does the first; the
 * photo of an order that still waits, or whose photo was refused, is corrected here too.
 */
@Controller
class PhotoPages {

    private static final String PROFILE = "/mon-compte/profil";
    private static final String ORDER = "/mon-compte/commande";

    private final Photos photos;
    private final PhotoRenewals renewals;
    private final Orders orders;

    PhotoPages(Photos photos, PhotoRenewals renewals, Orders orders) {
        this.photos = photos;
        this.renewals = renewals;
        this.orders = orders;
    }

    @GetMapping("/mon-compte/profil/photo")
    String ask(@AuthenticationPrincipal SignedIn visitor, Model model) {
        model.addAttribute("form", SentPhoto.NOTHING);
        return show(Owner.of(visitor), model);
    }

    @PostMapping("/mon-compte/profil/photo")
    String send(
            @AuthenticationPrincipal SignedIn visitor,
            @ModelAttribute("form") SentPhoto sent,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model)
            throws IOException {
        var portrait = sent.portrait(photos, errors);
        if (portrait.isEmpty()) {
            response.setStatus(422);
            return show(Owner.of(visitor), model);
        }
        Said.next(next, "account.photo.sent");
        return "redirect:" + keep(Owner.of(visitor), portrait.get());
    }

    /** A photo that an order still waits for is corrected there; an accepted one is replaced once the other is accepted too. */
    private String keep(HolderId holder, byte[] portrait) {
        if (isAwaited(holder) && orders.changePhoto(holder, portrait) == Orders.Correction.DONE) return ORDER;
        renewals.ask(holder, portrait);
        return PROFILE;
    }

    private boolean isAwaited(HolderId holder) {
        return orders.latestOf(holder)
                .filter(order -> order.photoCheck().allows(Check.Act.CORRECT))
                .isPresent();
    }

    private String show(HolderId holder, Model model) {
        model.addAttribute("back", isAwaited(holder) ? ORDER : PROFILE);
        model.addAttribute("reason", whyTheLastOneWasRefused(holder));
        return "account/photo";
    }

    private @Nullable String whyTheLastOneWasRefused(HolderId holder) {
        var refusal = orders.latestOf(holder)
                .map(OrderView::photoCheck)
                .filter(Check.Refused.class::isInstance)
                .map(Check.Refused.class::cast)
                .map(Check.Refused::reason);
        return refusal.or(() -> renewals.latestOf(holder)
                        .filter(renewal -> renewal.state() == State.REFUSED)
                        .map(Renewal::reason))
                .orElse(null);
    }
}
