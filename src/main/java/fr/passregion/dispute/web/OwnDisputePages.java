package fr.passregion.dispute.web;

import fr.passregion.dispute.DisputeReason;
import fr.passregion.dispute.Disputes;
import fr.passregion.dispute.Disputes.Refusal;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.shared.Speech;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Je ne reconnais pas cette opération », on the holder's own uses; somebody else's are not there (ACC-06). */
@Controller
@RequestMapping("/mon-compte/recus/{receipt}/contestation")
class OwnDisputePages {

    private static final int LONGEST = 500;

    private final Redemptions redemptions;
    private final Disputes disputes;
    private final DisputeViews views;
    private final Clock clock;

    OwnDisputePages(Redemptions redemptions, Disputes disputes, DisputeViews views, Clock clock) {
        this.redemptions = redemptions;
        this.disputes = disputes;
        this.views = views;
        this.clock = clock;
    }

    record OpenForm(@Nullable String reason, @Nullable String words) {}

    @GetMapping
    ModelAndView page(@AuthenticationPrincipal SignedIn visitor, @PathVariable String receipt, Locale locale) {
        var use = own(visitor, receipt);
        return disputes.of(use.id())
                .map(dispute -> new ModelAndView("dispute/own").addObject("dispute", views.of(dispute, locale)))
                .or(() -> disputes.refusal(use).map(refusal -> refused(use, refusal, locale)))
                .orElseGet(() -> form(use, HttpStatus.OK, locale));
    }

    /** Pressed twice, the second press shows what the first has opened. */
    @PostMapping
    ModelAndView open(
            @AuthenticationPrincipal SignedIn visitor,
            @PathVariable String receipt,
            @ModelAttribute("form") OpenForm form,
            BindingResult errors,
            RedirectAttributes next,
            Locale locale) {
        var use = own(visitor, receipt);
        var reason = Typed.choice(form.reason(), DisputeReason.values(), "reason", errors);
        var words = Typed.words(form.words(), LONGEST, "words", errors);
        if (reason.isEmpty() || errors.hasErrors()) return form(use, HttpStatus.UNPROCESSABLE_CONTENT, locale);
        var refusal = disputes.open(use, reason.get(), words.isEmpty() ? null : words);
        if (refusal.isEmpty())
            next.addFlashAttribute("flash", views.speech(locale).text("dispute.own.opened"));
        return new ModelAndView("redirect:/mon-compte/recus/" + use.receipt() + "/contestation");
    }

    private ModelAndView form(Redemption use, HttpStatus status, Locale locale) {
        return new ModelAndView("dispute/open", status).addObject("use", views.use(use, locale));
    }

    private ModelAndView refused(Redemption use, Refusal refusal, Locale locale) {
        return new ModelAndView("dispute/refused")
                .addObject("use", views.use(use, locale))
                .addObject("why", why(refusal, views.speech(locale)));
    }

    private String why(Refusal refusal, Speech say) {
        return switch (refusal) {
            case Refusal.TooLate late ->
                say.text("dispute.own.tooLate", say.moment(late.until().atZone(clock.getZone())));
            case Refusal.NothingLeft nothing -> say.text("dispute.own.nothingLeft");
            case Refusal.DisputedBefore before -> say.text("dispute.own.before");
        };
    }

    private Redemption own(SignedIn visitor, String receipt) {
        var holder = visitor.scope(Role.HOLDER).orElse("");
        return redemptions
                .byReceipt(receipt)
                .filter(use -> !use.test() && use.holder().value().toString().equals(holder))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
