package fr.passregion.outing.web;

import fr.passregion.institution.Own;
import fr.passregion.outing.ClassOuting.Plan;
import fr.passregion.outing.ClassOutings;
import fr.passregion.outing.ClassOutings.Checked;
import fr.passregion.outing.ClassOutings.Hindrance;
import fr.passregion.outing.ClassOutings.Outcome;
import fr.passregion.outing.OutingRefusal;
import fr.passregion.shared.French;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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

/** « Sorties » of an establishment: chosen, looked at with whoever lacks the right, announced, called off (EST-05). */
@Controller
@RequestMapping(DeskPages.PATH)
class DeskPages {

    static final String PATH = "/etablissement/sorties";

    private final ClassOutings outings;
    private final OutingViews views;
    private final NewOutings fresh;
    private final ClassList list;

    DeskPages(ClassOutings outings, OutingViews views, NewOutings fresh, ClassList list) {
        this.outings = outings;
        this.views = views;
        this.fresh = fresh;
        this.list = list;
    }

    @GetMapping
    String all(@Own Uai own, Model model) {
        model.addAttribute("outings", outings.of(own).stream().map(views::brief).toList());
        return "outing/desk";
    }

    @GetMapping("/nouvelle")
    String choose(@Own Uai own, @ModelAttribute("form") OutingForm form, BindingResult errors, Model model) {
        model.addAttribute("choices", fresh.view(own, form));
        return "outing/new";
    }

    @PostMapping("/verification")
    String check(
            @Own Uai own,
            @ModelAttribute("form") OutingForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var plan = form.plan(errors);
        plan.flatMap(outings::objection).ifPresent(refusal -> reject(refusal, errors));
        var read = list.read(own, form);
        if (read.holders().isEmpty()) errors.rejectValue("liste", "liste", "Cochez ou écrivez au moins un jeune.");
        if (plan.isEmpty() || errors.hasErrors()) return again(own, form, response, model);
        model.addAttribute("check", view(plan.get(), outings.check(own, plan.get(), read.holders()), form, read));
        return "outing/check";
    }

    @PostMapping
    String announce(
            @Own Uai own,
            @ModelAttribute("form") OutingForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var plan = form.plan(errors);
        if (plan.isEmpty()) return again(own, form, response, model);
        return switch (outings.announce(form.keyOrNew(), own, plan.get(), form.ticked())) {
            case Outcome.Announced done -> {
                next.addFlashAttribute("flash", "La sortie est annoncée\u00a0: chaque jeune est prévenu par e-mail.");
                yield "redirect:" + PATH + "/" + done.id();
            }
            case Outcome.Refused refused -> {
                reject(refused.refusal(), errors);
                yield again(own, form, response, model);
            }
        };
    }

    @GetMapping("/{id}")
    String one(@Own Uai own, @PathVariable String id, Model model) {
        var outing = outings.find(own, idOf(id)).orElseThrow(DeskPages::notFound);
        model.addAttribute("outing", views.full(outing));
        return "outing/one";
    }

    @PostMapping("/{id}/annulation")
    String cancel(@Own Uai own, @PathVariable String id, RedirectAttributes next) {
        var outing = outings.find(own, idOf(id)).orElseThrow(DeskPages::notFound);
        var done = outings.cancel(own, outing.id());
        next.addFlashAttribute(
                "flash",
                done
                        ? "La sortie est annulée\u00a0: chaque jeune est prévenu."
                        : "Rien n’a changé\u00a0: cette sortie est faite, passée ou déjà annulée.");
        return "redirect:" + PATH + "/" + outing.id();
    }

    private String again(Uai own, OutingForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("choices", fresh.view(own, form));
        return "outing/new";
    }

    private CheckView view(Plan plan, Checked checked, OutingForm form, ClassList.Read read) {
        return new CheckView(
                plan.title(),
                views.place(plan.place()),
                views.benefit(plan.benefit()),
                French.date(plan.day()),
                form.keyOrNew().toString(),
                form,
                checked.able().stream().map(HolderId::toString).toList(),
                checked.able().stream().map(views::name).sorted().toList(),
                checked.hindered().stream()
                        .map(one -> new CheckView.Hindered(views.name(one.holder()), sentence(one.why())))
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList(),
                read.unknown());
    }

    private static String sentence(Hindrance why) {
        return switch (why) {
            case NO_CARD -> "n’a pas de carte en service";
            case NOT_GRANTED -> "n’a pas cet avantage";
            case NOTHING_LEFT -> "n’a plus cet avantage";
        };
    }

    private static void reject(OutingRefusal refusal, BindingResult errors) {
        switch (refusal) {
            case OutingRefusal.WrongDay day ->
                errors.rejectValue("jour", "jour", "Choisissez un jour à partir de demain, dans l’année scolaire.");
            case OutingRefusal.PersonalBenefit personal ->
                errors.rejectValue("avantage", "avantage", "Cet avantage est personnel, jamais pour une sortie.");
            case OutingRefusal.NotTakenThere elsewhere ->
                errors.rejectValue("lieu", "lieu", "Ce lieu n’accepte pas cet avantage ce jour-là.");
            case OutingRefusal.NobodyCanGo nobody ->
                errors.rejectValue("liste", "liste", "Personne de cette liste ne peut venir.");
            case OutingRefusal.EstablishmentHalted halted -> errors.rejectValue("liste", "outing.halted");
            case OutingRefusal.TooMany many ->
                errors.rejectValue("liste", "liste", "Au plus " + many.most() + " jeunes par sortie.");
        }
    }

    private static UUID idOf(String text) {
        return OutingForm.uuid(text).orElseThrow(DeskPages::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
