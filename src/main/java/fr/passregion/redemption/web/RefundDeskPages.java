package fr.passregion.redemption.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.RefundRequest.Author;
import fr.passregion.shared.Amount;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The Region’s refunds of debits that their partner may not refund any more: found by the receipt, with what it changes for
 * the partner said before it is done (BEN-07). The young person is not named.
 */
@Controller
@RequestMapping("/region/annulations")
class RefundDeskPages {

    private static final String PATH = "/region/annulations";
    private static final int RECEIPT_LENGTH = 10;

    private final Redemptions redemptions;
    private final RefundViews views;
    private final RefundsOnce once;

    RefundDeskPages(Redemptions redemptions, RefundViews views, RefundsOnce once) {
        this.redemptions = redemptions;
        this.views = views;
        this.once = once;
    }

    /** The number on a receipt, as it is read aloud: small letters, spaces and a missing dash do no harm. */
    record ReceiptForm(@Nullable String recu) {

        Optional<String> number() {
            var typed = recu == null ? "" : recu.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
            if (typed.length() != RECEIPT_LENGTH) return Optional.empty();
            return Optional.of(typed.substring(0, 5) + "-" + typed.substring(5));
        }
    }

    @GetMapping
    String search(@ModelAttribute("form") ReceiptForm form, BindingResult errors, HttpServletResponse response) {
        if (form.recu() == null) return "redemption/refund-search";
        var found = form.number().flatMap(redemptions::byReceipt).filter(debit -> !debit.test());
        if (found.isPresent()) return "redirect:" + PATH + "/" + found.get().receipt();
        errors.rejectValue("recu", "redemption.refund.receipt");
        return again(response, "redemption/refund-search");
    }

    @GetMapping("/{receipt}")
    String debit(@PathVariable String receipt, Model model) {
        show(receipt, model);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "redemption/refund-debit";
    }

    @PostMapping("/{receipt}")
    String check(
            @AuthenticationPrincipal SignedIn agent,
            @PathVariable String receipt,
            @ModelAttribute("form") RefundForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var debit = show(receipt, model);
        var key = form.keyOrNew();
        model.addAttribute("key", key);
        var standing = debit.prospect().standing();
        var request = form.request(about(standing.debit(), standing.left(), agent), errors);
        if (form.isSilent()) errors.rejectValue("note", "redemption.refund.noteMissing");
        if (request.isEmpty() || errors.hasErrors()) return again(response, "redemption/refund-debit");
        model.addAttribute("check", RefundCheck.of(debit, request.get(), form, key));
        return "redemption/refund-debit-check";
    }

    @PostMapping("/{receipt}/confirmee")
    String book(
            @AuthenticationPrincipal SignedIn agent,
            @PathVariable String receipt,
            @ModelAttribute("form") RefundForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var debit = show(receipt, model);
        var key = form.keyOrNew();
        model.addAttribute("key", key);
        var standing = debit.prospect().standing();
        var request = form.request(about(standing.debit(), standing.debit().debited(), agent), errors);
        if (form.isSilent()) errors.rejectValue("note", "redemption.refund.noteMissing");
        if (request.isEmpty() || errors.hasErrors()) return again(response, "redemption/refund-debit");
        return switch (once.book(key, request.get())) {
            case RefundsOnce.Step.Booked booked -> {
                next.addFlashAttribute("flash", "L’annulation est enregistrée.");
                yield "redirect:" + debit.path();
            }
            case RefundsOnce.Step.Refused refused -> {
                errors.reject(
                        "redemption.error." + refused.refusal().code(),
                        refused.refusal().why());
                yield again(response, "redemption/refund-debit");
            }
        };
    }

    private RefundView show(String receipt, Model model) {
        var debit = redemptions
                .byReceipt(receipt)
                .filter(found -> !found.test())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var view = views.of(debit, PATH + "/" + debit.receipt());
        model.addAttribute("debit", view);
        return view;
    }

    private static RefundForm.About about(Redemption debit, Amount most, SignedIn agent) {
        return new RefundForm.About(
                debit.id(), most, new Author.Agent(agent.account().toString()));
    }

    private static String again(HttpServletResponse response, String template) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return template;
    }
}
