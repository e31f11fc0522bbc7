package fr.passregion.ordering.web;

import static fr.passregion.ordering.web.IdentityPages.refused;

import fr.passregion.holder.Framing;
import fr.passregion.holder.Photos;
import fr.passregion.holder.Photos.Outcome;
import fr.passregion.holder.SentPhoto;
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
        model.addAttribute("form", SentPhoto.NOTHING);
        return show(visit, model);
    }

    @PostMapping("/commande/photo")
    String send(
            @RequestAttribute Visit visit,
            @ModelAttribute("form") SentPhoto sent,
            BindingResult errors,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var picture = sent.whole(photos, errors);
        if (picture.isEmpty()) return refused(show(visit, model), response);
        visit.keepPicture(picture.get());
        var goOn = visit.save(draft -> draft.framed(sent.framing().orElse(Framing.MIDDLE)));
        return sent.framing().isPresent() ? goOn : "redirect:/commande/photo";
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
