package fr.passregion.outing.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.outing.RollCalls;
import fr.passregion.outing.RollCalls.Asked;
import fr.passregion.outing.RollCalls.Verdict;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Sorties » at the till: the list of who comes, ticked and debited in one operation (CUL-05). */
@Controller
@RequestMapping(RollPages.PATH)
class RollPages {

    static final String PATH = "/caisse/sorties";

    private static final Pattern PRICE = Pattern.compile("([0-9]{1,4})(?:[.,]([0-9]{1,2}))?");

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
        var roll = OutingForm.uuid(id)
                .flatMap(outing -> rolls.call(placesOf(cashier), outing))
                .orElseThrow(DeskPages::notFound);
        model.addAttribute("roll", roll);
        model.addAttribute("outing", views.brief(roll.outing()));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "outing/roll";
    }

    @PostMapping("/{id}")
    String debit(
            @AuthenticationPrincipal SignedIn cashier,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> present,
            @RequestParam(defaultValue = "") String prix,
            @RequestParam String key,
            RedirectAttributes next) {
        var outing = OutingForm.uuid(id).orElseThrow(DeskPages::notFound);
        var operation = OutingForm.uuid(key).orElseThrow(DeskPages::notFound);
        var asked = new Asked(cashier.account().toString(), operation.toString(), outing, ids(present), price(prix));
        var verdict = rolls.debit(placesOf(cashier), asked).orElseThrow(DeskPages::notFound);
        switch (verdict) {
            case Verdict.Done done -> {
                next.addFlashAttribute("refused", Map.copyOf(done.refused()));
                next.addFlashAttribute("done", true);
            }
            case Verdict.Refused refused -> next.addFlashAttribute("whole", refused.why());
        }
        return "redirect:" + PATH + "/" + outing;
    }

    private static Set<UUID> ids(List<String> present) {
        return present.stream().flatMap(text -> OutingForm.uuid(text).stream()).collect(Collectors.toSet());
    }

    /** Read figure by figure, to the cent; null where it is no price. */
    private static @Nullable Money price(String typed) {
        var price = PRICE.matcher(typed.replaceAll("[\\s\\u00A0\\u202F€]", ""));
        if (!price.matches()) return null;
        var cents = price.group(2) == null ? "" : price.group(2);
        return Money.euros(Long.parseLong(price.group(1)))
                .plus(Money.cents(Long.parseLong((cents + "00").substring(0, 2))));
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
