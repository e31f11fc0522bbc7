package fr.passregion.account.web;

import fr.passregion.holder.Holders;
import fr.passregion.privacy.Erasures;
import fr.passregion.privacy.Erasures.Outcome;
import fr.passregion.privacy.Erasures.Request;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** The helpdesk's queue of requests for erasure: by dossier number, the person is not named (ACC-09). */
@Controller
@RequestMapping(ErasureDeskPages.PATH)
class ErasureDeskPages {

    static final String PATH = "/region/assistance/effacements";

    private static final int LONGEST = 500;
    private static final String NUMBER = "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private final Erasures erasures;
    private final Holders holders;
    private final Clock clock;

    ErasureDeskPages(Erasures erasures, Holders holders, Clock clock) {
        this.erasures = erasures;
        this.holders = holders;
        this.clock = clock;
    }

    /** What is decided, and the words that the holder reads where it is a refusal. */
    record DecideForm(@Nullable String decision, @Nullable String why) {

        DecideForm {
            why = why == null ? "" : why.strip();
        }

        private void check(BindingResult errors) {
            var isErasure = "ERASE".equals(decision);
            if (!isErasure && !"REFUSE".equals(decision)) errors.rejectValue("decision", "account.erasure.decision");
            if ("REFUSE".equals(decision) && Objects.requireNonNull(why).isEmpty())
                errors.rejectValue("why", "account.erasure.why");
            if (Objects.requireNonNull(why).length() > LONGEST) errors.rejectValue("why", "account.erasure.long");
        }
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("account/erasures")
                .addObject(
                        "requests", erasures.waiting().stream().map(this::view).toList());
    }

    @GetMapping(NUMBER)
    ModelAndView one(@PathVariable UUID id) {
        return page(find(id), HttpStatus.OK);
    }

    @PostMapping(NUMBER)
    ModelAndView decide(
            @PathVariable UUID id,
            @ModelAttribute("form") DecideForm form,
            BindingResult errors,
            RedirectAttributes next) {
        var request = find(id);
        form.check(errors);
        if (errors.hasErrors()) return page(request, HttpStatus.UNPROCESSABLE_CONTENT);
        var isErasure = "ERASE".equals(form.decision());
        var outcome = isErasure ? erasures.erase(id) : erasures.refuse(id, Objects.requireNonNull(form.why()));
        if (outcome == Outcome.WAITS) {
            errors.reject("account.erasure.waits");
            return page(request, HttpStatus.CONFLICT);
        }
        next.addFlashAttribute("flash", said(outcome, isErasure));
        return new ModelAndView("redirect:" + PATH);
    }

    private static String said(Outcome outcome, boolean isErasure) {
        if (outcome == Outcome.ENDED_BEFORE) return "Cette demande était déjà réglée : rien n’a changé.";
        return isErasure
                ? "C’est effacé. La personne reçoit un dernier e-mail."
                : "Le refus est enregistré, la personne en est avertie.";
    }

    private ModelAndView page(Request request, HttpStatus status) {
        return new ModelAndView("account/erasure-desk", status)
                .addObject("one", view(request))
                .addObject("waits", erasures.waits(request.holder(), request.account()));
    }

    private ErasureView view(Request request) {
        var number = holders.find(request.holder()).orElseThrow().caseNumber().grouped();
        return ErasureView.of(request, number, clock.getZone());
    }

    private Request find(UUID id) {
        return erasures.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
