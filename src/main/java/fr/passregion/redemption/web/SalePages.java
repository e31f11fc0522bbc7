package fr.passregion.redemption.web;

import fr.passregion.redemption.DebitRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** « Transaction en ligne », second half: what is sold, and taking it (PAR-02). Each step is a plain form. */
@Controller
@RequestMapping({OpenTill.REAL, OpenTill.PRACTICE})
class SalePages {

    private final Sales sales;
    private final TillTickets tickets;

    SalePages(Sales sales, TillTickets tickets) {
        this.sales = sales;
        this.tickets = tickets;
    }

    /** Back to a sale that was refused, with all that was typed. */
    @PostMapping("/vente")
    String sale(
            OpenTill till,
            @ModelAttribute("form") SaleForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return tickets.open(till, form.ticket())
                .map(ticket -> StepPages.show(sales.open(till, ticket, keyOf(form)), till, response, model))
                .orElse("redirect:" + till.start());
    }

    /** Without JavaScript: what the price comes to, before it is taken. */
    @PostMapping("/montant")
    String amount(
            OpenTill till,
            @ModelAttribute("form") SaleForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return sold(new Asked(till, form, errors, response, model), (sale, request) -> {
            var benefit = sale.choice(form.benefit()).orElseThrow();
            model.addAttribute("split", SaleView.Split.of(benefit, request.price(), request.quantity()));
            return "redemption/confirm";
        });
    }

    @PostMapping("/debit")
    String debit(
            OpenTill till,
            @ModelAttribute("form") SaleForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var done = sales.taken(till, form.key());
        if (done.isPresent()) return StepPages.show(new Sales.Step.Booked(done.get()), till, response, model);
        return sold(
                new Asked(till, form, errors, response, model),
                (sale, request) -> StepPages.show(sales.take(till, sale.key(), request), till, response, model));
    }

    /** A form of a sale, as it came in. */
    private record Asked(
            OpenTill till, SaleForm form, BindingResult errors, HttpServletResponse response, Model model) {}

    /** What is done with a sale that was understood. */
    private interface Then {
        String show(SaleView sale, DebitRequest request);
    }

    private String sold(Asked asked, Then then) {
        var till = asked.till();
        var form = asked.form();
        var ticket = tickets.open(till, form.ticket());
        if (ticket.isEmpty()) return "redirect:" + till.start();
        var step = sales.open(till, ticket.get(), keyOf(form));
        if (!(step instanceof Sales.Step.Ready ready))
            return StepPages.show(step, till, asked.response(), asked.model());
        asked.model().addAttribute("sale", ready.sale());
        return form.request(till.counter(), ticket.get().card(), ready.sale(), asked.errors())
                .map(request -> then.show(ready.sale(), request))
                .orElseGet(() -> {
                    asked.response().setStatus(TillPages.UNPROCESSABLE);
                    return "redemption/sale";
                });
    }

    private static String keyOf(SaleForm form) {
        return form.key() == null || form.key().isBlank() ? Sales.newKey() : form.key();
    }
}
