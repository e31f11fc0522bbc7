package fr.passregion.badge.web;

import fr.passregion.badge.Webhooks;
import fr.passregion.badge.Webhooks.Setting;
import fr.passregion.institution.Own;
import fr.passregion.shared.Uai;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an establishment’s access system is told that a card stopped working, and how that went (CAR-09, EST-06). */
@Controller
@RequestMapping(WebhookPages.PATH)
class WebhookPages {

    static final String PATH = BadgePages.PATH + "/alertes";

    private final Webhooks webhooks;

    WebhookPages(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** The address as it is typed. */
    record AddressForm(@Nullable String address) {}

    @GetMapping
    String show(@Own Uai own, Model model) {
        return showTo(own, model);
    }

    /** The secret is on this one answer and nowhere else: there is no page to come back to. */
    @PostMapping
    String set(
            @Own Uai own,
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        switch (webhooks.set(own, form.address() == null ? "" : form.address())) {
            case Setting.Done done -> model.addAttribute("secret", done.secret());
            case Setting.Refused refused -> {
                errors.rejectValue("address", "badge.webhook." + refused.why());
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
        }
        return showTo(own, model);
    }

    @PostMapping("/essai")
    String test(@Own Uai own, RedirectAttributes next) {
        if (!webhooks.test(own)) throw notFound();
        return back(next, "Un essai part dans quelques secondes. Rechargez la page pour lire la réponse.");
    }

    @PostMapping("/supprimer")
    String remove(@Own Uai own, RedirectAttributes next) {
        if (!webhooks.remove(own)) throw notFound();
        return back(next, "L’adresse est supprimée. Plus rien n’y est envoyé.");
    }

    @PostMapping("/{id}/renvoyer")
    String sendAgain(@Own Uai own, @PathVariable UUID id, RedirectAttributes next) {
        if (!webhooks.sendAgain(own, id)) throw notFound();
        return back(next, "L’alerte repart dans quelques secondes, sous le même numéro.");
    }

    private String showTo(Uai own, Model model) {
        model.addAttribute("webhook", webhooks.of(own).orElse(null));
        model.addAttribute(
                "log", webhooks.log(own).stream().map(DeliveryView::of).toList());
        return "badge/webhook";
    }

    private static String back(RedirectAttributes next, String flash) {
        next.addFlashAttribute("flash", flash);
        return "redirect:" + PATH;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
