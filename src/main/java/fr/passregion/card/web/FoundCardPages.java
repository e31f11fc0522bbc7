package fr.passregion.card.web;

import fr.passregion.card.FoundCards;
import fr.passregion.card.FoundCards.HandedTo;
import fr.passregion.card.FoundCards.Report;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * « Carte trouvée »: what the code on a card's back opens for anyone who is no till (CAR-07). It says nothing of the holder,
 * nor whether there is one.
 */
@Controller
class FoundCardPages {

    private static final String FORM = "card/found";
    private static final String AN_HOUR = "3600";

    private final FoundCards found;

    FoundCardPages(FoundCards found) {
        this.found = found;
    }

    /** What the finder says; {@code card} is the code's id or the number. */
    record FoundForm(
            @NotBlank(message = "{card.found.card}") @Size(max = 60, message = "{card.found.card}") @Nullable String card,

            @NotNull(message = "{card.found.to}") @Nullable HandedTo to,

            @NotBlank(message = "{card.found.place}") @Size(max = 300, message = "{card.found.place.long}") @Nullable String place,

            @Size(max = 200, message = "{card.found.contact}") @Nullable String contact) {}

    @GetMapping({"/C/{id}", "/c/{id}"})
    String scanned(@PathVariable String id, Model model) {
        if (found.isOpposed(id)) return "card/destroy";
        model.addAttribute("scanned", id);
        return FORM;
    }

    @GetMapping("/carte-trouvee")
    String typed() {
        return FORM;
    }

    @PostMapping("/carte-trouvee")
    String report(
            @Valid @ModelAttribute("form") FoundForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (errors.hasErrors()) return again(form, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        var contact = form.contact() == null || form.contact().isBlank() ? null : form.contact();
        return switch (found.report(text(form.card()), report(form, contact), request.getRemoteAddr())) {
            case THANKS -> "redirect:/carte-trouvee/merci";
            case DESTROY -> "card/destroy";
            case LATER -> {
                errors.reject("card.found.later");
                response.setHeader(HttpHeaders.RETRY_AFTER, AN_HOUR);
                yield again(form, HttpStatus.TOO_MANY_REQUESTS, response, model);
            }
        };
    }

    @GetMapping("/carte-trouvee/merci")
    String thanks() {
        return "card/found-thanks";
    }

    private static String again(FoundForm form, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        var card = text(form.card());
        if (card.chars().anyMatch(Character::isLetter)) model.addAttribute("scanned", card);
        return FORM;
    }

    private static Report report(FoundForm form, @Nullable String contact) {
        var to = form.to();
        if (to == null) throw new IllegalStateException("Validated before");
        return new Report(to, text(form.place()), contact);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
