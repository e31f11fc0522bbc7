package fr.passregion.dispute.web;

import fr.passregion.dispute.Dispute;
import fr.passregion.dispute.DisputeOutcome;
import fr.passregion.dispute.Disputes;
import fr.passregion.identity.SignedIn;
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

/** The Region's decisions on disputed uses, by the agents who may refund; the young person is not named (ACC-06). */
@Controller
@RequestMapping("/region/contestations")
class DisputeDeskPages {

    private static final int LONGEST = 300;

    private final Disputes disputes;
    private final DisputeViews views;

    DisputeDeskPages(Disputes disputes, DisputeViews views) {
        this.disputes = disputes;
        this.views = views;
    }

    record DecideForm(@Nullable String outcome, @Nullable String why) {}

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("dispute/desk-list").addObject("disputes", views.all(disputes.undecided()));
    }

    @GetMapping("/{receipt}")
    ModelAndView one(@PathVariable String receipt) {
        return page(find(receipt), HttpStatus.OK);
    }

    @PostMapping("/{receipt}")
    ModelAndView decide(
            @AuthenticationPrincipal SignedIn agent,
            @PathVariable String receipt,
            @ModelAttribute("form") DecideForm form,
            BindingResult errors,
            RedirectAttributes next) {
        var dispute = find(receipt);
        var outcome = Typed.choice(form.outcome(), DisputeOutcome.values(), "outcome", errors);
        var why = Typed.someWords(form.why(), LONGEST, "why", errors);
        if (outcome.isEmpty() || errors.hasErrors()) return page(dispute, HttpStatus.UNPROCESSABLE_CONTENT);
        var isFirst = disputes.decide(
                dispute.use(), outcome.get(), why, agent.account().toString());
        next.addFlashAttribute(
                "flash", isFirst ? "La décision est enregistrée, chacun en est averti." : "Elle était déjà décidée.");
        return new ModelAndView("redirect:/region/contestations/" + dispute.receipt());
    }

    private ModelAndView page(Dispute dispute, HttpStatus status) {
        return new ModelAndView("dispute/desk", status).addObject("dispute", views.of(dispute));
    }

    private Dispute find(String receipt) {
        return disputes.byReceipt(receipt).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
