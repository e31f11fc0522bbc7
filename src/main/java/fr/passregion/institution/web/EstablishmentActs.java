package fr.passregion.institution.web;

import fr.passregion.institution.EstablishmentDesk;
import fr.passregion.institution.Institutions;
import fr.passregion.institution.Institutions.Affiliation;
import fr.passregion.institution.web.EstablishmentForms.DecisionForm;
import fr.passregion.programme.Track;
import fr.passregion.shared.TrackCode;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What agents decide about an establishment; a refusal comes back on its file. */
@Controller
@RequestMapping(EstablishmentPages.ONE)
class EstablishmentActs {

    private final Institutions institutions;
    private final EstablishmentDesk desk;
    private final EstablishmentFiles files;

    EstablishmentActs(Institutions institutions, EstablishmentDesk desk, EstablishmentFiles files) {
        this.institutions = institutions;
        this.desk = desk;
        this.files = files;
    }

    @ModelAttribute("view")
    EstablishmentView view(@PathVariable String uai) {
        return files.find(uai);
    }

    @PostMapping("/affiliation")
    ModelAndView affiliate(
            @ModelAttribute(name = "view", binding = false) EstablishmentView view,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            RedirectAttributes next) {
        form.checkAffiliation(errors);
        if (errors.hasErrors()) return again();
        var from = form.from().date().orElseThrow();
        var outcome = institutions.affiliate(view.institution().uai(), from, chosen(view, form));
        if (outcome == Affiliation.AFFILIATED) return done(view, next, "La convention est enregistrée.");
        errors.reject(reason(outcome));
        return again();
    }

    @PostMapping("/fin-de-convention")
    ModelAndView end(
            @ModelAttribute(name = "view", binding = false) EstablishmentView view,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            RedirectAttributes next) {
        form.checkEnd(errors);
        if (errors.hasErrors()) return again();
        var last = form.lastDay().date().orElseThrow();
        if (desk.endAgreement(view.institution().uai(), last, form.why()))
            return done(view, next, "La fin de la convention est enregistrée.");
        errors.rejectValue("lastDay", "institution.agreement.notOpen");
        return again();
    }

    @PostMapping("/contrat")
    ModelAndView settle(
            @ModelAttribute(name = "view", binding = false) EstablishmentView view,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            RedirectAttributes next) {
        form.checkContract(errors);
        if (errors.hasErrors()) return again();
        desk.settleContract(view.institution().uai(), Objects.requireNonNull(form.contract()), form.why());
        return done(view, next, "Le contrat est enregistré.");
    }

    @PostMapping("/mots-cles")
    ModelAndView nickname(
            @ModelAttribute(name = "view", binding = false) EstablishmentView view,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            RedirectAttributes next) {
        form.checkNicknames(errors);
        if (errors.hasErrors()) return again();
        desk.nickname(view.institution().uai(), form.nicknames());
        return done(view, next, "Les mots-clés sont enregistrés.");
    }

    private static ModelAndView again() {
        return new ModelAndView(EstablishmentPages.FILE, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView done(EstablishmentView view, RedirectAttributes next, String sentence) {
        next.addFlashAttribute("flash", sentence);
        return new ModelAndView("redirect:" + view.path());
    }

    private static Set<TrackCode> chosen(EstablishmentView view, DecisionForm form) {
        var ticked = Set.copyOf(form.tracks());
        return view.tracks().stream()
                .map(Track::code)
                .filter(code -> ticked.contains(code.value()))
                .collect(Collectors.toSet());
    }

    private static String reason(Affiliation refused) {
        return switch (refused) {
            case REFUSED_CONTRACT -> "institution.refused.contract";
            case REFUSED_REGION -> "institution.refused.region";
            case REFUSED_KIND -> "institution.refused.kind";
            case UNKNOWN_INSTITUTION -> "institution.refused.unknown";
            case AFFILIATED -> throw new IllegalStateException("Affiliated is no refusal");
        };
    }
}
