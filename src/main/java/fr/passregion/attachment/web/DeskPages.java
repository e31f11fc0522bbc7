package fr.passregion.attachment.web;

import fr.passregion.attachment.Answer;
import fr.passregion.attachment.Attachment.Refusal;
import fr.passregion.attachment.AttachmentDesk;
import fr.passregion.attachment.AttachmentDesk.Filed;
import fr.passregion.holder.CaseNumber;
import fr.passregion.identity.SignedIn;
import fr.passregion.ordering.Choice;
import fr.passregion.shared.TypedDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
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

/** « Rattachements »: those to validate, who came and who left, and a form for whoever stands at the desk (EST-03). */
@Controller
@RequestMapping(DeskPages.PATH)
class DeskPages {

    static final String PATH = "/etablissement/rattachements";

    private final AttachmentDesk desk;
    private final OwnInstitution own;
    private final Tracks tracks;
    private final Clock clock;

    DeskPages(AttachmentDesk desk, OwnInstitution own, Tracks tracks, Clock clock) {
        this.desk = desk;
        this.own = own;
        this.tracks = tracks;
        this.clock = clock;
    }

    /** What a young person who has come gives to the desk. */
    record NewcomerForm(@Nullable String number, @Nullable TypedDate birthDate) {}

    @GetMapping
    String list(
            @AuthenticationPrincipal SignedIn staff,
            @RequestParam(defaultValue = "a-valider") String etat,
            @ModelAttribute("form") NewcomerForm form,
            Model model) {
        var uai = own.uai(staff);
        var waiting = desk.pending(uai);
        var shown = switch (etat) {
            case "arrives" -> desk.arrived(uai);
            case "partis" -> desk.departed(uai);
            default -> waiting;
        };
        model.addAttribute("state", etat);
        model.addAttribute("rows", FiledView.of(shown, tracks, clock.getZone()));
        model.addAttribute("waiting", (long) waiting.size());
        own.show(staff, model);
        return "attachment/list";
    }

    @PostMapping
    String ask(
            @AuthenticationPrincipal SignedIn staff,
            @ModelAttribute("form") NewcomerForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var number = CaseNumber.parse(String.valueOf(form.number()));
        var birthDate = Optional.ofNullable(form.birthDate()).flatMap(TypedDate::date);
        if (number.isEmpty()) errors.rejectValue("number", "attachment.number");
        if (birthDate.isEmpty()) errors.rejectValue("birthDate", "attachment.birthDate");
        if (number.isPresent() && birthDate.isPresent()) {
            var answer = desk.ask(own.uai(staff), number.get(), birthDate.get());
            if (answer.isEmpty()) errors.rejectValue("number", "attachment.unknown");
            else
                switch (answer.get()) {
                    case Answer.Done done -> {
                        return "redirect:" + PATH + "/" + done.attachment().id();
                    }
                    case Answer.Refused refused -> errors.rejectValue("number", "", refused.sentence());
                    case Answer.Corrected corrected ->
                        throw new IllegalStateException("Not a correction: " + corrected);
                }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(staff, "a-valider", form, model);
    }

    @GetMapping("/{id}")
    String one(
            @AuthenticationPrincipal SignedIn staff,
            @PathVariable String id,
            @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            Model model) {
        var filed = filed(staff, id);
        var attachment = filed.attachment();
        var asked = form.track().isEmpty() ? ChoiceForm.of(attachment.track(), attachment.diploma()) : form;
        if (form.track().isEmpty()) model.addAttribute("form", asked);
        return show(staff, filed, asked, errors, model);
    }

    /** The effect is shown once a track that is offered is chosen; one that is not, such as the pupil's wish, is chosen anew. */
    private String show(SignedIn staff, Filed filed, ChoiceForm form, BindingResult errors, Model model) {
        var institution = own.of(staff);
        var attachment = filed.attachment();
        var choice = form.track().isEmpty() || !attachment.isPending()
                ? Optional.<Choice>empty()
                : tracks.read(form, institution, attachment.year(), errors);
        choice.flatMap(known -> desk.preview(filed, known))
                .ifPresent(effects -> model.addAttribute("effects", EffectView.ofRights(effects)));
        choice.ifPresent(
                known -> model.addAttribute("chosen", tracks.words(attachment.year(), known.track(), known.diploma())));
        model.addAttribute("filed", FiledView.of(filed, tracks, clock.getZone()));
        tracks.show(institution, attachment.year(), model);
        own.show(staff, model);
        return "attachment/one";
    }

    @PostMapping("/{id}")
    String accept(
            @AuthenticationPrincipal SignedIn staff,
            @PathVariable String id,
            @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var filed = filed(staff, id);
        var institution = own.of(staff);
        var choice = tracks.read(form, institution, filed.attachment().year(), errors);
        if (choice.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(staff, filed, form, errors, model);
        }
        var answer = desk.accept(institution.uai(), filed.attachment().id(), choice.get());
        return after(
                answer, "Rattaché\u00a0: l’ancienne carte est bloquée, la nouvelle est commandée sans frais.", next);
    }

    @PostMapping("/{id}/refuser")
    String refuse(
            @AuthenticationPrincipal SignedIn staff,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Refusal reason,
            RedirectAttributes next) {
        var filed = filed(staff, id);
        if (reason == null) {
            next.addFlashAttribute("flash", "Dites pourquoi vous refusez.");
            return "redirect:" + PATH + "/" + id;
        }
        return after(
                desk.refuse(own.uai(staff), filed.attachment().id(), reason),
                "Refusé\u00a0: le jeune lit pourquoi.",
                next);
    }

    @PostMapping("/{id}/retirer")
    String withdraw(@AuthenticationPrincipal SignedIn staff, @PathVariable String id, RedirectAttributes next) {
        var filed = filed(staff, id);
        return after(
                desk.withdraw(own.uai(staff), filed.attachment().id()),
                "Demande retirée\u00a0: rien n’a changé.",
                next);
    }

    private static String after(Answer answer, String done, RedirectAttributes next) {
        next.addFlashAttribute(
                "flash",
                switch (answer) {
                    case Answer.Done fine -> done;
                    case Answer.Refused refused -> refused.sentence();
                    case Answer.Corrected corrected ->
                        throw new IllegalStateException("Not a correction: " + corrected);
                });
        return "redirect:" + PATH;
    }

    private Filed filed(SignedIn staff, String id) {
        return OwnInstitution.id(id)
                .flatMap(known -> desk.find(own.uai(staff), known))
                .orElseThrow(OwnInstitution::notFound);
    }
}
