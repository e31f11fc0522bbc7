package fr.passregion.site;

import fr.passregion.programme.Applicant;
import fr.passregion.programme.Eligibility;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Verdict;
import fr.passregion.site.EligibilityAnswer.Reason;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the verdict on somebody's enrolment in words, with what the programme would give them (ELI-12). */
@Component
class EligibilityAnswers {

    private final MessageSource messages;

    EligibilityAnswers(MessageSource messages) {
        this.messages = messages;
    }

    EligibilityAnswer of(Applicant applicant, String department, Programme programme) {
        var verdict = Eligibility.check(applicant, programme);
        var steps = verdict.trace().steps();
        var words = new Wording(messages, LocaleContextHolder.getLocale());
        return switch (verdict) {
            case Verdict.Eligible yes -> {
                var gifts = yes.tracks().stream()
                        .map(track -> new Presents(programme, track, department, words).gift())
                        .toList();
                var why = say("programme.situation." + applicant.situation());
                yield new EligibilityAnswer(true, why, List.of(), gifts, steps);
            }
            case Verdict.NotEligible no -> {
                var reasons = no.unmet().stream()
                        .map(rule -> new Reason(say(rule.messageKey()), rule.rule(), say(rule.elsewhereKey())))
                        .toList();
                yield new EligibilityAnswer(false, reasons.getFirst().why(), reasons, List.of(), steps);
            }
        };
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
