package fr.passregion.attachment.web;

import fr.passregion.attachment.Answer;
import fr.passregion.attachment.Corrections;
import fr.passregion.holder.Enrolments.Enrolled;
import fr.passregion.identity.SignedIn;
import fr.passregion.shared.French;
import fr.passregion.shared.HolderId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Corriger une inscription »: track, diploma and first equipment, with the effect shown before anything is done (EST-04). */
@Controller
@RequestMapping(CorrectionPages.PATH)
class CorrectionPages {

    static final String PATH = "/etablissement/corrections";

    private final Corrections corrections;
    private final OwnInstitution own;
    private final Tracks tracks;

    CorrectionPages(Corrections corrections, OwnInstitution own, Tracks tracks) {
        this.corrections = corrections;
        this.own = own;
        this.tracks = tracks;
    }

    /** Whom an establishment looks for. It is posted, so that no name stays in an address. */
    record SearchForm(@Nullable String who) {}

    @GetMapping
    String ask(@AuthenticationPrincipal SignedIn staff, @ModelAttribute("form") SearchForm form, Model model) {
        model.addAttribute("waiting", found(corrections.equipmentWaiting(own.uai(staff))));
        own.show(staff, model);
        return "attachment/search";
    }

    @PostMapping("/equipements")
    String validate(
            @AuthenticationPrincipal SignedIn staff,
            @RequestParam(required = false) @Nullable List<String> ids,
            RedirectAttributes next) {
        var chosen = (ids == null ? List.<String>of() : ids)
                .stream()
                        .flatMap(typed -> OwnInstitution.id(typed).stream())
                        .map(HolderId::new)
                        .collect(Collectors.toSet());
        var done = corrections.validateEquipment(own.uai(staff), chosen);
        next.addFlashAttribute(
                "flash",
                done == 0
                        ? "Rien n’a changé\u00a0: cochez des jeunes dont l’équipement attend."
                        : French.count(done, "équipement")
                                + (done < 2
                                        ? " validé\u00a0: l’aide est chargée."
                                        : " validés\u00a0: les aides sont chargées."));
        return "redirect:" + PATH;
    }

    @PostMapping
    String search(
            @AuthenticationPrincipal SignedIn staff,
            @ModelAttribute("form") SearchForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var who = Objects.requireNonNullElse(form.who(), "").strip();
        if (who.isEmpty()) {
            errors.rejectValue("who", "attachment.who");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else model.addAttribute("found", found(corrections.search(own.uai(staff), who)));
        return ask(staff, form, model);
    }

    private List<EnrolledView> found(List<Enrolled> all) {
        return all.stream().map(one -> EnrolledView.of(one, tracks)).toList();
    }

    @GetMapping("/{holder}")
    String one(
            @AuthenticationPrincipal SignedIn staff,
            @PathVariable String holder,
            @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            Model model) {
        var enrolled = enrolled(staff, holder);
        if (!form.track().isEmpty()) return show(staff, enrolled, form, errors, model);
        var enrolment = enrolled.enrolment();
        model.addAttribute("form", ChoiceForm.of(enrolment.track(), enrolment.diploma()));
        return shown(staff, enrolled, model);
    }

    private String show(SignedIn staff, Enrolled enrolled, ChoiceForm form, BindingResult errors, Model model) {
        var year = enrolled.enrolment().year();
        tracks.read(form, own.of(staff), year, errors).ifPresent(choice -> {
            corrections
                    .preview(enrolled, choice, form.withEquipment())
                    .ifPresent(effects -> model.addAttribute("effects", EffectView.ofRights(effects)));
            model.addAttribute("chosen", tracks.words(year, choice.track(), choice.diploma()));
        });
        return shown(staff, enrolled, model);
    }

    private String shown(SignedIn staff, Enrolled enrolled, Model model) {
        model.addAttribute("pupil", EnrolledView.of(enrolled, tracks));
        model.addAttribute("equipmentWaits", corrections.equipmentWaits(enrolled));
        tracks.show(own.of(staff), enrolled.enrolment().year(), model);
        own.show(staff, model);
        return "attachment/correct";
    }

    /** What was seen comes back with the form, so that nobody corrects what somebody else has corrected meanwhile. */
    @PostMapping("/{holder}")
    String correct(
            @AuthenticationPrincipal SignedIn staff,
            @PathVariable String holder,
            @RequestParam(defaultValue = "") String seen,
            @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var enrolled = enrolled(staff, holder);
        var choice = tracks.read(form, own.of(staff), enrolled.enrolment().year(), errors);
        if (choice.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(staff, enrolled, form, errors, model);
        }
        var isNow = ChoiceForm.of(choice.get().track(), choice.get().diploma())
                .equals(ChoiceForm.of(
                        enrolled.enrolment().track(), enrolled.enrolment().diploma()));
        var answer = isNow || seen.equals(EnrolledView.key(enrolled.enrolment()))
                ? corrections.correct(enrolled, choice.get(), form.withEquipment())
                : new Answer.TooLate();
        next.addFlashAttribute("flash", said(answer));
        return "redirect:" + PATH + "/" + holder;
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case Answer.Corrected corrected ->
                "Inscription à jour\u00a0: les avantages ont suivi, la carte reste la même.";
            case Answer.Refused refused -> refused.sentence();
            case Answer.Done done -> throw new IllegalStateException("Not an attachment: " + done);
        };
    }

    private Enrolled enrolled(SignedIn staff, String holder) {
        return OwnInstitution.id(holder)
                .flatMap(known -> corrections.find(own.uai(staff), new HolderId(known)))
                .orElseThrow(OwnInstitution::notFound);
    }
}
