package fr.passregion.redemption.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.RedemptionId;
import jakarta.servlet.http.HttpServletResponse;
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

/** « Transaction en ligne »: who stands there, what is sold, done (PAR-02). Each step is a plain form. */
@Controller
@RequestMapping("/caisse")
class TillPages {

    private static final int UNPROCESSABLE = 422;

    private final Places places;
    private final Sales sales;
    private final TillTickets tickets;

    TillPages(Places places, Sales sales, TillTickets tickets) {
        this.places = places;
        this.sales = sales;
        this.tickets = tickets;
    }

    @GetMapping
    String start(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "lieu", required = false) @Nullable String place,
            Model model) {
        var mine = places.of(person);
        if (place == null && mine.size() != 1) {
            model.addAttribute("places", mine);
            return "redemption/places";
        }
        model.addAttribute("place", places.chosen(person, place));
        return "redemption/till";
    }

    @PostMapping("/carte")
    String card(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("form") CardForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var place = places.chosen(person, form.lieu());
        model.addAttribute("place", place);
        var card = form.card(errors);
        if (card.isEmpty()) return again(response, "redemption/till");
        beginSale(model);
        return shown(sales.open(place, card.get(), Sales.newKey()), response, model);
    }

    /** Without JavaScript: what the price comes to, before it is taken. */
    @PostMapping("/montant")
    String amount(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("form") SaleForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return sold(new Asked(person, form, errors, response, model), (sale, request) -> {
            var benefit = sale.benefits().stream()
                    .filter(choice -> choice.code().equals(request.benefit()))
                    .findFirst()
                    .orElseThrow();
            model.addAttribute("split", SaleView.Split.of(benefit, request.price(), request.quantity()));
            return "redemption/confirm";
        });
    }

    @PostMapping("/debit")
    String debit(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("form") SaleForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var cashier = person.account().toString();
        var shown = sold(
                new Asked(person, form, errors, response, model),
                (sale, request) -> shown(sales.take(cashier, sale.key(), request), response, model));
        return sales.taken(cashier, form.key()).map(TillPages::verdict).orElse(shown);
    }

    /** A form of a sale, as it came in. */
    private record Asked(
            SignedIn person, SaleForm form, BindingResult errors, HttpServletResponse response, Model model) {}

    /** What is done with a sale that was understood. */
    private interface Then {
        String show(SaleView sale, DebitRequest request);
    }

    private String sold(Asked asked, Then then) {
        var form = asked.form();
        var place = places.chosen(asked.person(), form.lieu());
        asked.model().addAttribute("place", place);
        var card = tickets.open(form.ticket() == null ? "" : form.ticket());
        if (card.isEmpty()) return "redirect:/caisse?lieu=" + place.id();
        var key = form.key() == null || form.key().isBlank() ? Sales.newKey() : form.key();
        var step = sales.open(place, card.get(), key);
        if (!(step instanceof Sales.Step.Ready ready)) return shown(step, asked.response(), asked.model());
        asked.model().addAttribute("sale", ready.sale());
        return form.request(new Counter(place.id(), false), card.get(), ready.sale(), asked.errors())
                .map(request -> then.show(ready.sale(), request))
                .orElseGet(() -> again(asked.response(), "redemption/sale"));
    }

    private static String shown(Sales.Step step, HttpServletResponse response, Model model) {
        return switch (step) {
            case Sales.Step.Booked booked -> verdict(booked.redemption());
            case Sales.Step.Ready ready -> {
                model.addAttribute("sale", ready.sale());
                yield "redemption/sale";
            }
            case Sales.Step.Refused refused -> {
                model.addAttribute("refusal", refused.refusal());
                yield again(response, "redemption/refused");
            }
        };
    }

    /** From here on the form is the sale’s: nothing is typed in it yet. */
    private static void beginSale(Model model) {
        var form = new SaleForm(null, null, null, null, null, null, null);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
    }

    private static String verdict(RedemptionId redemption) {
        return "redirect:/caisse/transactions/" + redemption;
    }

    private static String again(HttpServletResponse response, String template) {
        response.setStatus(UNPROCESSABLE);
        return template;
    }
}
