package fr.passregion.replacement.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.replacement.Proposal;
import fr.passregion.replacement.Remake.Reason;
import fr.passregion.replacement.Replacements;
import fr.passregion.replacement.Replacements.Declaration;
import fr.passregion.replacement.Replacements.Declared;
import fr.passregion.shared.HolderId;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Ma carte est perdue, volée ou cassée »: always of the holder who is signed in, whom no address names (CAR-02). */
@Controller
@RequestMapping("/mon-compte/carte")
class LostCardPages {

    private static final String FOLLOW = "redirect:/mon-compte/carte/suivi";

    private final Replacements replacements;
    private final RemakeTrack track;

    LostCardPages(Replacements replacements, RemakeTrack track) {
        this.replacements = replacements;
        this.track = track;
    }

    @GetMapping("/perdue")
    ModelAndView ask(@AuthenticationPrincipal SignedIn visitor) {
        return replacements
                .proposal(holder(visitor))
                .map(LostCardPages::page)
                .orElseGet(() -> new ModelAndView("replacement/nothing-to-declare"));
    }

    @PostMapping("/perdue")
    ModelAndView declare(
            @AuthenticationPrincipal SignedIn visitor,
            @Valid @ModelAttribute("form") DeclareForm form,
            BindingResult errors,
            RedirectAttributes next) {
        var holder = holder(visitor);
        var proposal = replacements.proposal(holder);
        if (proposal.isEmpty()) return new ModelAndView(FOLLOW);
        if (form.reason() == Reason.DEFECTIVE) errors.rejectValue("reason", "replacement.reason");
        if (errors.hasErrors() || form.card() == null) return again(proposal.get());
        return switch (replacements.declare(declaration(holder, form))) {
            case Declared.Done done -> {
                next.addFlashAttribute("flash", "Ta carte est bloquée. Ton Pass sur ton téléphone marche déjà.");
                yield new ModelAndView(FOLLOW);
            }
            case Declared.ChoosePayer choose -> {
                errors.rejectValue("payer", "replacement.payer");
                yield again(choose.proposal());
            }
            case Declared.NoSuchCard none -> new ModelAndView(FOLLOW);
        };
    }

    private static Declaration declaration(HolderId holder, DeclareForm form) {
        var reason = Objects.requireNonNull(form.reason());
        var card = Objects.requireNonNull(form.card());
        return new Declaration(holder, card, reason, form.payer(), "Carte " + Words.of(reason));
    }

    @GetMapping("/suivi")
    String follow(@AuthenticationPrincipal SignedIn visitor, Model model) {
        var remake = replacements.latestOf(holder(visitor));
        if (remake.isEmpty()) return "redirect:/mon-compte/carte";
        model.addAttribute("track", track.of(remake.get()));
        return "replacement/track";
    }

    @PostMapping("/retrouvee")
    String withdraw(@AuthenticationPrincipal SignedIn visitor, RedirectAttributes next) {
        var isFound = replacements.withdraw(holder(visitor), "Carte retrouvée");
        next.addFlashAttribute(
                "flash",
                isFound
                        ? "Ta carte remarche. Tu n’as rien payé."
                        : "Trop tard\u00a0: la nouvelle carte est déjà partie en fabrication.");
        return FOLLOW;
    }

    private static ModelAndView again(Proposal proposal) {
        var page = page(proposal);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Proposal proposal) {
        return new ModelAndView("replacement/declare").addObject("proposal", ProposalView.of(proposal));
    }

    private static HolderId holder(SignedIn visitor) {
        return visitor.holder().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
