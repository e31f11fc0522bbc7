package fr.passregion.institution.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.identity.StartPages;
import fr.passregion.institution.Halt;
import fr.passregion.institution.Halt.Kind;
import fr.passregion.institution.Halts;
import fr.passregion.institution.Halts.Outcome;
import fr.passregion.institution.Own;
import fr.passregion.shared.Uai;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Suspends or closes an establishment once its agent has read what that does, in numbers; and takes it back. */
@Controller
class HaltPages {

    private static final String PAGE = EstablishmentPages.ONE + "/{act:suspension|fermeture}";

    private final Halts halts;
    private final EstablishmentFiles files;
    private final StartPages starts;
    private final MessageSource messages;
    private final Clock clock;

    HaltPages(Halts halts, EstablishmentFiles files, StartPages starts, MessageSource messages, Clock clock) {
        this.starts = starts;
        this.halts = halts;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String ask(@PathVariable String uai, @PathVariable String act, Model model) {
        model.addAttribute("form", HaltForm.on(today()));
        return show(files.find(uai), kind(act), model);
    }

    @PostMapping(PAGE)
    String decide(
            @PathVariable String uai,
            @PathVariable String act,
            @ModelAttribute("form") HaltForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var view = files.find(uai);
        var wanted = form.checked(kind(act), today(), errors);
        if (wanted == null) return refused(view, kind(act), response, model);
        var outcome = halts.halt(view.institution().uai(), wanted);
        if (outcome == Outcome.NOT_AFFILIATED) {
            errors.reject("institution.halt.notAffiliated");
            return refused(view, kind(act), response, model);
        }
        return done(view, next, outcome == Outcome.ALREADY_SO ? "already" : said(wanted));
    }

    @PostMapping(EstablishmentPages.ONE + "/reprise")
    String resume(
            @PathVariable String uai,
            @ModelAttribute("form") HaltForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var view = files.find(uai);
        form.checkReason(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view);
            return EstablishmentPages.FILE;
        }
        return done(view, next, halts.resume(view.institution().uai(), form.why()) ? "resumed" : "none");
    }

    /** What the staff of an establishment that is suspended or closed read in place of what they wanted to do. */
    @GetMapping(OwnDesk.HALTED)
    String own(@Own Uai own, @AuthenticationPrincipal SignedIn visitor, Model model) {
        var halt = halts.inForce(own);
        if (halt.isEmpty()) return "redirect:" + starts.of(visitor);
        model.addAttribute("teaches", visitor.scope(Role.INSTITUTION).isEmpty());
        model.addAttribute("halt", halt.get());
        return "institution/halted";
    }

    private String refused(EstablishmentView view, Kind kind, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(view, kind, model);
    }

    private String show(EstablishmentView view, Kind kind, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("kind", kind);
        model.addAttribute("stakes", halts.atStake(view.institution().uai()));
        return "institution/halt";
    }

    private String done(EstablishmentView view, RedirectAttributes next, String sentence) {
        next.addFlashAttribute("flash", messages.getMessage("institution.halt." + sentence, null, Locale.FRANCE));
        return "redirect:" + view.path();
    }

    private static Kind kind(String act) {
        return act.equals("suspension") ? Kind.SUSPENDED : Kind.CLOSED;
    }

    private static String said(Halt halt) {
        return switch (halt.kind()) {
            case SUSPENDED -> "suspended";
            case CLOSED -> "closed";
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
