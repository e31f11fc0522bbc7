package fr.passregion.redemption.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.redemption.FaceChecks;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Transaction en ligne », first half: whose card it is, and whether it is they (PAR-02, BEN-10). Each step is a plain form. */
@Controller
@RequestMapping({OpenTill.REAL, OpenTill.PRACTICE})
class TillPages {

    static final int UNPROCESSABLE = 422;

    private final Places places;
    private final Sales sales;
    private final LastDebit lastDebit;
    private final TillTickets tickets;
    private final FaceChecks faces;
    private final Clock clock;

    TillPages(Places places, Sales sales, LastDebit lastDebit, TillTickets tickets, FaceChecks faces, Clock clock) {
        this.places = places;
        this.sales = sales;
        this.lastDebit = lastDebit;
        this.tickets = tickets;
        this.faces = faces;
        this.clock = clock;
    }

    @GetMapping
    String start(@AuthenticationPrincipal SignedIn person, @Nullable OpenTill till, Model model) {
        if (till == null) {
            model.addAttribute("places", places.of(person));
            return "redemption/places";
        }
        lastDebit.of(till).ifPresent(receipt -> model.addAttribute("last", receipt));
        return "redemption/till";
    }

    @PostMapping("/carte")
    String card(
            OpenTill till,
            @ModelAttribute("form") CardForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var card = form.card(clock.instant(), errors);
        if (card.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return "redemption/till";
        }
        var step = sales.open(till, new Ticket(card.get(), false), Sales.newKey());
        if (!(step instanceof Sales.Step.Refused)) beginSale(model);
        return StepPages.show(step, till, response, model);
    }

    /** The cashier has compared the face with the photo. */
    @PostMapping("/visage")
    String face(
            OpenTill till,
            @RequestParam @Nullable String ticket,
            @RequestParam(name = "meme") boolean same,
            HttpServletResponse response,
            Model model) {
        var open = tickets.open(till, ticket);
        if (open.isEmpty()) return "redirect:" + till.start();
        var card = open.get().card();
        if (!same) {
            faces.deny(till.counter(), card);
            response.setStatus(UNPROCESSABLE);
            return "redemption/another-person";
        }
        beginSale(model);
        return StepPages.show(sales.open(till, new Ticket(card, true), Sales.newKey()), till, response, model);
    }

    /** From here on the form is the sale’s: nothing is typed in it yet. */
    private static void beginSale(Model model) {
        var form = SaleForm.blank();
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
    }
}
