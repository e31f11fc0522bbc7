package fr.passregion.redemption.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.redemption.Journal;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.RedemptionId;
import fr.passregion.redemption.RefundChannel;
import fr.passregion.redemption.RefundDesk;
import fr.passregion.redemption.RefundRequest.Author;
import fr.passregion.redemption.Refunds;
import fr.passregion.shared.Amount;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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
import org.springframework.web.server.ResponseStatusException;

/** « Annuler cette opération », at the till: how much and why, looked at once more, done (BEN-07). Each step is a plain form. */
@Controller
@RequestMapping("/caisse/transactions/{id}/annulation")
class RefundPages {

    private final Places places;
    private final Journal journal;
    private final Refunds refunds;
    private final RefundDesk desk;
    private final RefundViews views;
    private final RefundsOnce once;

    RefundPages(Places places, Journal journal, Refunds refunds, RefundDesk desk, RefundViews views, RefundsOnce once) {
        this.places = places;
        this.journal = journal;
        this.refunds = refunds;
        this.desk = desk;
        this.views = views;
        this.once = once;
    }

    /** A debit of one of this person’s tills, real or for practice. */
    private record Own(Redemption debit, OpenTill till) {}

    @GetMapping
    String form(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            HttpServletResponse response,
            Model model) {
        var own = own(person, id);
        var debit = show(own, model);
        model.addAttribute("key", UUID.randomUUID().toString());
        return desk.partnerRefusal(debit.prospect())
                .map(refusal -> refused(once.view(refusal), response, model))
                .orElse("redemption/refund");
    }

    @PostMapping
    String check(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("form") RefundForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var own = own(person, id);
        var debit = show(own, model);
        var key = form.keyOrNew();
        model.addAttribute("key", key);
        var request = form.request(about(own, debit.prospect().standing().left()), errors);
        if (request.isEmpty()) return again(response, "redemption/refund");
        model.addAttribute("check", RefundCheck.of(debit, request.get(), form, key));
        return "redemption/refund-check";
    }

    @PostMapping("/confirmee")
    String book(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @ModelAttribute("form") RefundForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var own = own(person, id);
        var debit = show(own, model);
        var key = form.keyOrNew();
        model.addAttribute("key", key);
        var request = form.request(about(own, own.debit().debited()), errors);
        if (request.isEmpty()) return again(response, "redemption/refund");
        return switch (once.book(key, request.get())) {
            case RefundsOnce.Step.Booked booked -> "redirect:" + debit.path() + "/" + booked.refund();
            case RefundsOnce.Step.Refused refused -> refused(refused.refusal(), response, model);
        };
    }

    @GetMapping("/{refund:ref_[0-9a-f]{32}}")
    String done(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @PathVariable String refund,
            Model model) {
        var own = own(person, id);
        show(own, model);
        var line = refunds.of(own.debit().id()).stream()
                .filter(one -> one.id().value().equals(refund))
                .map(RefundLine::of)
                .findFirst();
        model.addAttribute("refund", line.orElseThrow(RefundPages::nothing));
        return "redemption/refunded";
    }

    private Own own(SignedIn person, String id) {
        for (var place : places.of(person)) {
            for (var practice : new boolean[] {false, true}) {
                var till = new OpenTill(place, practice, person.account().toString());
                var found = journal.find(till.counter(), new RedemptionId(id));
                if (found.isPresent()) return new Own(found.get().redemption(), till);
            }
        }
        throw nothing();
    }

    private RefundView show(Own own, Model model) {
        var view = views.of(own.debit(), "/caisse/transactions/" + own.debit().id() + "/annulation");
        model.addAttribute("till", own.till());
        model.addAttribute("debit", view);
        return view;
    }

    private static RefundForm.About about(Own own, Amount most) {
        var author = new Author.AtCounter(
                own.till().counter(), RefundChannel.TILL, own.till().cashier());
        return new RefundForm.About(own.debit().id(), most, author);
    }

    private static String refused(RefundRefusalView refusal, HttpServletResponse response, Model model) {
        model.addAttribute("refusal", refusal);
        return again(response, "redemption/refund-refused");
    }

    private static String again(HttpServletResponse response, String template) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return template;
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
