package fr.passregion.ordering.web;

import fr.passregion.holder.Holders;
import fr.passregion.ordering.Consent;
import fr.passregion.ordering.Consents;
import fr.passregion.ordering.OrderView;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The guardian's page, reached from the e-mail: what is asked in plain words, then yes or no (ORD-13). */
@Controller
class ConsentPages {

    private static final String PATH = "/commande/accord/{token}";

    private final Consents consents;
    private final Holders holders;

    ConsentPages(Consents consents, Holders holders) {
        this.consents = consents;
        this.holders = holders;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String token, HttpServletResponse response, Model model) {
        var order = consents.find(token);
        if (order.isEmpty()) return unknown(response);
        var child = holders.find(order.get().holder()).orElseThrow();
        model.addAttribute("firstName", child.firstName());
        model.addAttribute("school", order.get().institutionName());
        model.addAttribute("year", order.get().year().label());
        model.addAttribute("action", "/commande/accord/" + token);
        return template(order.get());
    }

    private static String template(OrderView order) {
        return switch (order.consent()) {
            case Consent.Asked asked -> "ordering/consent";
            case Consent.Given given -> "ordering/consentGiven";
            case Consent.Refused refused -> "ordering/consentRefused";
            case Consent.NotNeeded none -> throw new IllegalStateException("A link without a question");
        };
    }

    @PostMapping(PATH)
    String give(@PathVariable String token, HttpServletResponse response) {
        return consents.give(token) || consents.find(token).isPresent() ? back(token) : unknown(response);
    }

    @PostMapping(PATH + "/refus")
    String refuse(@PathVariable String token, HttpServletResponse response) {
        return consents.refuse(token) || consents.find(token).isPresent() ? back(token) : unknown(response);
    }

    private static String back(String token) {
        return "redirect:/commande/accord/" + token;
    }

    private static String unknown(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "ordering/gone";
    }
}
