package fr.passregion.dispute.web;

import fr.passregion.dispute.Dispute;
import fr.passregion.dispute.DisputePosition;
import fr.passregion.dispute.Disputes;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.partner.PartnerId;
import java.util.UUID;
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

/** The disputes of a partner's own debits, which it answers; the young person is not named (ACC-06). */
@Controller
@RequestMapping("/partenaire/contestations")
class PartnerDisputePages {

    private static final int LONGEST = 500;
    private static final String NOT_SENT =
            "Votre réponse n’est pas envoyée : une réponse ou une décision est déjà enregistrée.";

    private final Disputes disputes;
    private final DisputeViews views;

    PartnerDisputePages(Disputes disputes, DisputeViews views) {
        this.disputes = disputes;
        this.views = views;
    }

    record AnswerForm(@Nullable String position, @Nullable String answer) {}

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn manager) {
        return new ModelAndView("dispute/partner-list")
                .addObject("disputes", views.all(disputes.ofPartner(partner(manager))));
    }

    @GetMapping("/{receipt}")
    ModelAndView one(@AuthenticationPrincipal SignedIn manager, @PathVariable String receipt) {
        return page(own(manager, receipt), HttpStatus.OK);
    }

    @PostMapping("/{receipt}")
    ModelAndView answer(
            @AuthenticationPrincipal SignedIn manager,
            @PathVariable String receipt,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            RedirectAttributes next) {
        var dispute = own(manager, receipt);
        var position = Typed.choice(form.position(), DisputePosition.values(), "position", errors);
        var words = Typed.someWords(form.answer(), LONGEST, "answer", errors);
        if (position.isEmpty() || errors.hasErrors()) return page(dispute, HttpStatus.UNPROCESSABLE_CONTENT);
        var isFirst = disputes.answer(dispute.use(), position.get(), words);
        next.addFlashAttribute("flash", isFirst ? "Votre réponse est envoyée à la Région." : NOT_SENT);
        return new ModelAndView("redirect:/partenaire/contestations/" + dispute.receipt());
    }

    private ModelAndView page(Dispute dispute, HttpStatus status) {
        return new ModelAndView("dispute/partner", status).addObject("dispute", views.of(dispute));
    }

    private Dispute own(SignedIn manager, String receipt) {
        return disputes.byReceipt(receipt)
                .filter(dispute -> dispute.partner().equals(partner(manager)))
                .orElseThrow(PartnerDisputePages::nothing);
    }

    private static PartnerId partner(SignedIn manager) {
        return manager.scope(Role.PARTNER_MANAGER)
                .map(UUID::fromString)
                .map(PartnerId::new)
                .orElseThrow(PartnerDisputePages::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
