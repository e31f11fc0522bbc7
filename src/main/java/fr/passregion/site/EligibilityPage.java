package fr.passregion.site;

import fr.passregion.programme.Applicant;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.BenefitFamily;
import fr.passregion.programme.Eligibility;
import fr.passregion.programme.EnrolledAs;
import fr.passregion.programme.Loading;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.programme.Right;
import fr.passregion.programme.Situation;
import fr.passregion.programme.Track;
import fr.passregion.programme.Verdict;
import fr.passregion.site.EligibilityAnswer.Gift;
import fr.passregion.site.EligibilityAnswer.Reason;
import fr.passregion.site.EligibilityAnswer.Row;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;
    private final Clock clock;

    EligibilityPage(Programmes programmes, MessageSource messages, Clock clock) {
        this.programmes = programmes;
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
                model.addAttribute("answer", answer(applicant.get(), form.department(), programme));
                return "site/eligibilityAnswer";
            }
            response.setStatus(422);
        }
        model.addAttribute("situations", options("programme.situation.", Situation.values()));
        model.addAttribute("diplomas", options("programme.preparing.", Applicant.Preparing.values()));
        model.addAttribute("departments", departments(programme));
        return "site/eligibility";
    }

    private EligibilityAnswer answer(Applicant applicant, String department, Programme programme) {
        var verdict = Eligibility.check(applicant, programme);
        var steps = verdict.trace().steps();
        return switch (verdict) {
            case Verdict.Eligible yes -> {
                var gifts = yes.tracks().stream()
                        .map(track -> gift(track, department, programme))
                        .toList();
                yield new EligibilityAnswer(
                        true, say("programme.situation." + applicant.situation()), List.of(), gifts, steps);
            }
            case Verdict.NotEligible no -> {
                var reasons = no.unmet().stream()
                        .map(rule -> new Reason(say(rule.messageKey()), say(rule.elsewhereKey())))
                        .toList();
                yield new EligibilityAnswer(false, reasons.getFirst().why(), reasons, List.of(), steps);
            }
        };
    }

    private static Gift gift(Track track, String department, Programme programme) {
        var kind = track.kinds().stream().sorted().findFirst().orElseThrow();
        var enrolled = EnrolledAs.in(programme.year(), track.code(), department, kind);
        var rows = programme.rightsOf(enrolled).stream()
                .filter(right -> right.isGranted() || right.notice() != null)
                .map(right -> row(right, programme.benefit(right.benefit())))
                .toList();
        return new Gift(track.label(), rows);
    }

    private static Row row(Right right, Benefit benefit) {
        return new Row(
                benefit.code().slug(),
                benefit.family() == BenefitFamily.HEALTH
                        ? "is-brand"
                        : benefit.family().cssClass(),
                benefit.icon(),
                benefit.label(),
                amount(right, benefit),
                right.isGranted() ? condition(benefit.loading()) : right.notice());
    }

    private static String amount(Right right, Benefit benefit) {
        if (!right.isGranted()) return "—";
        return right.unlimited() ? benefit.counted().one() : benefit.inWords(right.amount());
    }

    private static @Nullable String condition(Loading loading) {
        return switch (loading) {
            case ENROLMENT -> null;
            case VALIDATION -> "Après l’accord de ton établissement";
            case MISSION -> "En échange d’une mission d’engagement";
            case REQUEST -> "Sur demande";
            case ACTIVATION -> "À activer";
        };
    }

    private List<Parts.Option> departments(Programme programme) {
        var inRegion = programme.departments().stream().sorted().map(code -> new Parts.Option(code, nameOf(code)));
        var elsewhere = new Parts.Option(EligibilityForm.ELSEWHERE, say("site.eligibility.elsewhere"));
        return Stream.concat(inRegion, Stream.of(elsewhere)).toList();
    }

    /** A department that nobody has named yet is shown by its code. */
    private String nameOf(String department) {
        var name = messages.getMessage("site.department." + department, null, department, Locale.FRANCE);
        return Objects.requireNonNullElse(name, department);
    }

    private List<Parts.Option> options(String prefix, Enum<?>[] all) {
        return Stream.of(all)
                .map(one -> new Parts.Option(one.name(), say(prefix + one.name())))
                .toList();
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.FRANCE);
    }
}
