package fr.passregion.redemption.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;

/** Which page shows how a step of a sale ended. */
final class StepPages {

    private StepPages() {}

    static String show(Sales.Step step, OpenTill till, HttpServletResponse response, Model model) {
        return switch (step) {
            case Sales.Step.Booked booked ->
                "redirect:" + till.path("/transactions/" + booked.redemption() + TillHistory.FRESH);
            case Sales.Step.Ready ready -> {
                model.addAttribute("sale", ready.sale());
                yield "redemption/sale";
            }
            case Sales.Step.Compare compare -> {
                model.addAttribute("sale", compare.sale());
                yield "redemption/compare";
            }
            case Sales.Step.Refused refused -> {
                model.addAttribute("refusal", refused.refusal());
                response.setStatus(TillPages.UNPROCESSABLE);
                yield "redemption/refused";
            }
        };
    }
}
