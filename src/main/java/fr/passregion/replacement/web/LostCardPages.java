package fr.passregion.replacement.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.replacement.Proposal;
import fr.passregion.replacement.Remake.Reason;
import fr.passregion.replacement.Replacements;
import fr.passregion.replacement.Replacements.Declaration;
import fr.passregion.replacement.Replacements.Declared;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Speech;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;

    LostCardPages(Replacements replacements, RemakeTrack track, MessageSource messages) {
        this.replacements = replacements;
        this.track = track;
        this.messages = messages;
    }

    @GetMapping("/perdue")
    ModelAndView ask(@AuthenticationPrincipal SignedIn visitor, Locale locale) {
        return replacements
                .proposal(holder(visitor))
                .map(proposal -> page(proposal, locale))
                .orElseGet(() -> new ModelAndView("replacement/nothing-to-declare"));
    }

    @PostMapping("/perdue")
    ModelAndView declare(
            @AuthenticationPrincipal SignedIn visitor,
            @Valid @ModelAttribute("form") DeclareForm form,
            BindingResult errors,
            RedirectAttributes next,
            Locale locale) {
        var holder = holder(visitor);
        var proposal = replacements.proposal(holder);
        if (proposal.isEmpty()) return new ModelAndView(FOLLOW);
        if (form.reason() == Reason.DEFECTIVE) errors.rejectValue("reason", "replacement.reason");
        if (errors.hasErrors() || form.card() == null) return again(proposal.get(), locale);
        return switch (replacements.declare(declaration(holder, form))) {
            case Declared.Done done -> {
                next.addFlashAttribute("flash", said("replacement.blocked", locale));
                yield new ModelAndView(FOLLOW);
            }
            case Declared.ChoosePayer choose -> {
                errors.rejectValue("payer", "replacement.payer");
                yield again(choose.proposal(), locale);
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
    String follow(@AuthenticationPrincipal SignedIn visitor, Locale locale, Model model) {
        var remake = replacements.latestOf(holder(visitor));
        if (remake.isEmpty()) return "redirect:/mon-compte/carte";
        model.addAttribute("track", track.of(remake.get(), locale));
        return "replacement/track";
    }

    @PostMapping("/retrouvee")
    String withdraw(@AuthenticationPrincipal SignedIn visitor, Locale locale, RedirectAttributes next) {
        var isFound = replacements.withdraw(holder(visitor), "Carte retrouvée");
        next.addFlashAttribute("flash", said(isFound ? "replacement.withdrawn" : "replacement.tooLate", locale));
        return FOLLOW;
    }

    private ModelAndView again(Proposal proposal, Locale locale) {
        var page = page(proposal, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Proposal proposal, Locale locale) {
        var view = ProposalView.of(proposal, new Speech(messages, locale));
        return new ModelAndView("replacement/declare").addObject("proposal", view);
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static HolderId holder(SignedIn visitor) {
        return visitor.holder().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
