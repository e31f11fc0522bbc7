package fr.passregion.ordering.web;

import static fr.passregion.ordering.web.IdentityPages.refused;

import fr.passregion.holder.CaseNumber;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.ordering.Consent;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Step 7: everything is read once more and validated; then the dossier number (ORD-06, ORD-09). */
@Controller
class ReviewPages {

    /** The number is shown again for an hour, then only in the e-mail: others may use this computer. */
    private static final Duration SHOWN = Duration.ofHours(1);

    private final Handover handover;
    private final Drafts drafts;
    private final ReviewLines lines;
    private final Holders holders;
    private final Orders orders;
    private final Clock clock;

    ReviewPages(Handover handover, Drafts drafts, ReviewLines lines, Holders holders, Orders orders, Clock clock) {
        this.handover = handover;
        this.drafts = drafts;
        this.lines = lines;
        this.holders = holders;
        this.orders = orders;
        this.clock = clock;
    }

    /** The form has no field: everything was answered before. */
    record Validation() {}

    @GetMapping("/commande/verifier")
    String review(@RequestAttribute Visit visit, Locale locale, Model model) {
        return show(visit, locale, model);
    }

    @PostMapping("/commande/verifier")
    String validate(
            @RequestAttribute Visit visit,
            @ModelAttribute("form") Validation form,
            BindingResult errors,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var why = handover.place(visit.key(), Language.of(locale));
        if (why == null) return "redirect:/commande/confirmation";
        errors.reject(IdentityPages.messageKey(why));
        return refused(show(visit, locale, model), response);
    }

    private String show(Visit visit, Locale locale, Model model) {
        var draft = visit.draft();
        model.addAttribute("answers", lines.of(draft, visit.today(), locale));
        model.addAttribute("framing", draft.framing());
        return "ordering/review";
    }

    @GetMapping("/commande/confirmation")
    String confirmation(HttpServletRequest request, HttpServletResponse response, Model model) {
        var placed = placedHere(new DraftCookie(request, response));
        if (placed.isEmpty()) return "redirect:/commande";
        var holder = placed.get();
        var awaitsConsent = orders.latestOf(holder.id())
                .map(OrderView::consent)
                .filter(Consent.Asked.class::isInstance)
                .isPresent();
        model.addAttribute("number", holder.caseNumber().grouped());
        model.addAttribute("firstName", holder.firstName());
        model.addAttribute("email", holder.contact().email());
        model.addAttribute("awaitsConsent", awaitsConsent);
        return "ordering/confirmation";
    }

    private Optional<Holder> placedHere(DraftCookie cookie) {
        var since = clock.instant().minus(SHOWN);
        return cookie.read()
                .flatMap(drafts::find)
                .filter(kept -> kept.changedAt().isAfter(since))
                .map(Drafts.Kept::placedAs)
                .flatMap(CaseNumber::parse)
                .flatMap(holders::byCaseNumber);
    }
}
