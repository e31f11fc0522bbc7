package fr.passregion.ordering.web;

import static fr.passregion.ordering.web.IdentityPages.refused;

import fr.passregion.holder.Framing;
import fr.passregion.holder.Photos;
import fr.passregion.holder.Photos.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Step 3: the photo, sent or taken, then framed to the card's format (ORD-05). */
@Controller
class PhotoPages {

    private final Photos photos;

    PhotoPages(Photos photos) {
        this.photos = photos;
    }

    @GetMapping("/commande/photo")
    String ask(@RequestAttribute Visit visit, Model model) {
        model.addAttribute("form", new PhotoForm(null, null));
        return show(visit, model);
    }

    @PostMapping("/commande/photo")
    String send(
            @RequestAttribute Visit visit,
            @ModelAttribute("form") PhotoForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return switch (photos.develop(form.bytes())) {
            case Outcome.Refused refused -> {
                errors.rejectValue(form.field(), PhotoForm.messageKey(refused.reason()));
                yield refused(show(visit, model), response);
            }
            case Outcome.Accepted accepted -> {
                visit.keepPicture(accepted.jpeg());
                visit.save(draft -> draft.framed(Framing.MIDDLE));
                yield "redirect:/commande/photo";
            }
        };
    }

    @PostMapping("/commande/photo/cadrage")
    String frame(@RequestAttribute Visit visit, @ModelAttribute("framing") FramingForm form) {
        if (visit.draft().framing() == null) return visit.goOn();
        visit.save(draft -> draft.framed(form.framing()));
        return "redirect:/commande/photo";
    }

    @GetMapping("/commande/photo/apercu.jpg")
    ResponseEntity<byte[]> portrait(@RequestAttribute Visit visit) {
        var framing = Objects.requireNonNullElse(visit.draft().framing(), Framing.MIDDLE);
        return visit.picture()
                .map(whole -> photos.clean(whole, framing))
                .filter(Outcome.Accepted.class::isInstance)
                .map(Outcome.Accepted.class::cast)
                .map(portrait -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(portrait.jpeg()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String show(Visit visit, Model model) {
        var framing = visit.draft().framing();
        model.addAttribute("framing", framing);
        model.addAttribute("goOn", visit.missing().path());
        return "ordering/photo";
    }
}
