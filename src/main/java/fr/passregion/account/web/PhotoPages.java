package fr.passregion.account.web;

import fr.passregion.holder.PhotoRenewals;
import fr.passregion.holder.Photos;
import fr.passregion.holder.Photos.Outcome;
import fr.passregion.holder.Photos.Reason;
import fr.passregion.identity.SignedIn;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.Orders;
import fr.passregion.shared.HolderId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another photo from the account in two taps: take it, send it (ACC-05). The Region judges it as it does the first. */
@Controller
class PhotoPages {

    private final Profile profile;
    private final Photos photos;
    private final PhotoRenewals renewals;
    private final Orders orders;

    PhotoPages(Profile profile, Photos photos, PhotoRenewals renewals, Orders orders) {
        this.profile = profile;
        this.photos = photos;
        this.renewals = renewals;
        this.orders = orders;
    }

    /** A picture taken now, or a file chosen. */
    record PhotoForm(@Nullable MultipartFile picture) {

        byte[] bytes() throws IOException {
            return picture == null ? new byte[0] : picture.getBytes();
        }
    }

    @PostMapping("/mon-compte/profil/photo")
    String send(
            @AuthenticationPrincipal SignedIn visitor,
            @ModelAttribute("form") PhotoForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model)
            throws IOException {
        return switch (photos.clean(form.bytes())) {
            case Outcome.Refused refused -> {
                errors.rejectValue("picture", messageKey(refused.reason()));
                response.setStatus(422);
                model.addAttribute("editing", "photo");
                model.addAttribute("view", profile.of(Owner.of(visitor)));
                yield "account/profile";
            }
            case Outcome.Accepted accepted -> {
                keep(Owner.of(visitor), accepted.jpeg());
                next.addFlashAttribute("flash", "Ta nouvelle photo est envoyée. La Région la vérifie.");
                yield "redirect:/mon-compte/profil";
            }
        };
    }

    /** A photo that an order still waits for is corrected there; an accepted one is replaced once the other is accepted too. */
    private void keep(HolderId holder, byte[] portrait) {
        var awaited = orders.latestOf(holder)
                .filter(order -> order.photoCheck().allows(Check.Act.CORRECT))
                .isPresent();
        var corrected = awaited && orders.changePhoto(holder, portrait) == Orders.Correction.DONE;
        if (!corrected) renewals.ask(holder, portrait);
    }

    private static String messageKey(Reason reason) {
        return switch (reason) {
            case EMPTY -> "account.photo.empty";
            case TOO_HEAVY -> "account.photo.tooHeavy";
            case NOT_A_PHOTO -> "account.photo.notAPhoto";
            case TOO_SMALL -> "account.photo.tooSmall";
            case TOO_LARGE -> "account.photo.tooLarge";
            case DAMAGED -> "account.photo.damaged";
        };
    }
}
