package fr.passregion.site;

import fr.passregion.programme.Applicant;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.programme.Situation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** « Ai-je droit au Pass’Région ? »: four questions, then yes or no, why, and what one would be given (ELI-12). */
@Controller
class EligibilityPage {

    private final Programmes programmes;
    private final EligibilityAnswers answers;
    private final MessageSource messages;
    private final Clock clock;

    EligibilityPage(Programmes programmes, EligibilityAnswers answers, MessageSource messages, Clock clock) {
        this.programmes = programmes;
        this.answers = answers;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/ai-je-droit")
    String ask(
            @ModelAttribute("form") EligibilityForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String situation,
            HttpServletResponse response,
            Model model) {
        var today = LocalDate.now(clock);
        var programme = programmes.openForOrders(today).orElseGet(() -> programmes.inForce(today));
        if (situation != null) {
            var applicant = form.applicant(programme, errors);
            if (applicant.isPresent()) {
                model.addAttribute("answer", answers.of(applicant.get(), form.department(), programme));
                return "site/eligibilityAnswer";
            }
            response.setStatus(422);
        }
        model.addAttribute("situations", options("programme.situation.", Situation.values()));
        model.addAttribute("diplomas", options("programme.preparing.", Applicant.Preparing.values()));
        model.addAttribute("departments", departments(programme));
        return "site/eligibility";
    }

    private List<Parts.Option> departments(Programme programme) {
        var inRegion = programme.departments().stream().sorted().map(code -> new Parts.Option(code, nameOf(code)));
        var elsewhere = new Parts.Option(EligibilityForm.ELSEWHERE, say("site.eligibility.elsewhere"));
        return Stream.concat(inRegion, Stream.of(elsewhere)).toList();
    }

    /** A department that nobody has named yet is shown by its code. */
    private String nameOf(String department) {
        var name =
                messages.getMessage("site.department." + department, null, department, LocaleContextHolder.getLocale());
        return Objects.requireNonNullElse(name, department);
    }

    private List<Parts.Option> options(String prefix, Enum<?>[] all) {
        return Stream.of(all)
                .map(one -> new Parts.Option(one.name(), say(prefix + one.name())))
                .toList();
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
