package fr.passregion.outing.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.outing.RollCalls;
import fr.passregion.outing.RollCalls.Asked;
import fr.passregion.outing.RollCalls.Roll;
import fr.passregion.outing.RollCalls.Verdict;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.partner.PointOfSaleId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Sorties » at the till: the list of who comes, ticked and debited in one operation (CUL-05). */
@Controller
@RequestMapping(RollPages.PATH)
class RollPages {

    static final String PATH = "/caisse/sorties";

    private final RollCalls rolls;
    private final OutingViews views;
    private final Partners partners;

    RollPages(RollCalls rolls, OutingViews views, Partners partners) {
        this.rolls = rolls;
        this.views = views;
        this.partners = partners;
    }

    @GetMapping
    String all(@AuthenticationPrincipal SignedIn cashier, Model model) {
        model.addAttribute(
                "outings",
                rolls.at(placesOf(cashier)).stream().map(views::brief).toList());
        return "outing/till";
    }

    @GetMapping("/{id}")
    String call(@AuthenticationPrincipal SignedIn cashier, @PathVariable String id, Model model) {
        model.addAttribute("form", RollForm.BLANK);
        return show(cashier, id, model);
    }

    @PostMapping("/{id}")
    String debit(
            @AuthenticationPrincipal SignedIn cashier,
            @PathVariable String id,
            @ModelAttribute("form") RollForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var roll = roll(cashier, id);
        var price = roll.priced() ? form.price(errors).orElse(null) : null;
        if (errors.hasErrors()) return again(cashier, id, model, response);
        var asked =
                new Asked(cashier.account().toString(), key(form), roll.outing().id(), form.ticked(), price);
        return switch (rolls.debit(placesOf(cashier), asked).orElseThrow(DeskPages::notFound)) {
            case Verdict.Done done -> {
                next.addFlashAttribute("refused", Map.copyOf(done.refused()));
                next.addFlashAttribute("done", true);
                yield "redirect:" + PATH + "/" + id;
            }
            case Verdict.Refused refused -> {
                model.addAttribute("whole", refused.why());
                yield again(cashier, id, model, response);
            }
        };
    }

    /** What was ticked and typed is kept. */
    private String again(SignedIn cashier, String id, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(cashier, id, model);
    }

    private String show(SignedIn cashier, String id, Model model) {
        var roll = roll(cashier, id);
        model.addAttribute("roll", roll);
        model.addAttribute("outing", views.brief(roll.outing()));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "outing/roll";
    }

    private Roll roll(SignedIn cashier, String id) {
        return OutingForm.uuid(id)
                .flatMap(outing -> rolls.call(placesOf(cashier), outing))
                .orElseThrow(DeskPages::notFound);
    }

    private static String key(RollForm form) {
        return OutingForm.uuid(form.key()).orElseThrow(DeskPages::notFound).toString();
    }

    /** A cashier has one place, a manager those of the partner; any other does not exist. */
    private Set<PointOfSaleId> placesOf(SignedIn person) {
        var one = person.scope(Role.CASHIER).map(PointOfSaleId::new).stream();
        var all = person.scope(Role.PARTNER_MANAGER).stream()
                .flatMap(scope -> partners.pointsOfSale(new PartnerId(UUID.fromString(scope))).stream())
                .map(PointOfSale::id);
        return Stream.concat(one, all).collect(Collectors.toSet());
    }
}
