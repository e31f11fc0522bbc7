package fr.passregion.ordering.web;

import static fr.passregion.ordering.web.IdentityPages.refused;

import fr.passregion.card.Delivery;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Steps 4 and 5: where the person lives, and where the card is sent (ORD-07). */
@Controller
class ContactPages {

    /** Where the card is sent, as chosen. */
    record DeliveryForm(
            @NotNull(message = "{ordering.delivery.missing}") @Nullable Delivery place) {}

    @GetMapping("/commande/coordonnees")
    String askAddress(@RequestAttribute Visit visit, Model model) {
        model.addAttribute("form", AddressForm.of(visit.draft().home()));
        return "ordering/address";
    }

    @PostMapping("/commande/coordonnees")
    String answerAddress(
            @RequestAttribute Visit visit,
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            HttpServletResponse response) {
        var phone = Typed.phone(form.phone());
        if (!form.phone().isEmpty() && phone.isEmpty()) errors.rejectValue("phone", "ordering.phone.invalid");
        if (errors.hasErrors()) return refused("ordering/address", response);
        return visit.save(draft -> draft.livingAt(new Draft.Home(form.address(), phone.orElse(null))));
    }

    @GetMapping("/commande/livraison")
    String askDelivery(@RequestAttribute Visit visit, Model model) {
        model.addAttribute("form", new DeliveryForm(visit.draft().delivery()));
        return showDelivery(visit, model);
    }

    @PostMapping("/commande/livraison")
    String answerDelivery(
            @RequestAttribute Visit visit,
            @Valid @ModelAttribute("form") DeliveryForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var place = form.place();
        if (place == null || errors.hasErrors()) return refused(showDelivery(visit, model), response);
        return visit.save(draft -> draft.sentTo(place));
    }

    private static String showDelivery(Visit visit, Model model) {
        var home = visit.draft().home();
        if (home != null) model.addAttribute("home", ReviewLines.oneLine(home.address()));
        return "ordering/delivery";
    }
}
