package fr.passregion.ordering.web;

import fr.passregion.institution.Own;
import fr.passregion.ordering.SecondThoughts;
import fr.passregion.ordering.SecondThoughts.Answer;
import fr.passregion.ordering.SecondThoughts.Outcome;
import fr.passregion.shared.French;
import fr.passregion.shared.Uai;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an establishment has just answered, with a button that takes it back (EST-01). */
@Controller
public class SecondThoughtPages {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int SHOWN = 3;

    private final SecondThoughts thoughts;
    private final DeskWords words;

    SecondThoughtPages(SecondThoughts thoughts, DeskWords words) {
        this.thoughts = thoughts;
        this.words = words;
    }

    /** An answer that can be taken back, in words: « 12 demandes validées à 10 h 42 ». */
    public record Undoable(String id, String said) {}

    List<Undoable> recent(Uai own) {
        return thoughts.recent(own).stream()
                .limit(SHOWN)
                .map(answer -> new Undoable(answer.id().toString(), said(answer)))
                .toList();
    }

    @PostMapping(RequestQuery.PATH + "/annuler")
    String takeBack(
            @Own Uai own,
            @RequestParam("reponse") UUID answer,
            @ModelAttribute RequestQuery query,
            RedirectAttributes next) {
        next.addFlashAttribute("flash", said(thoughts.takeBack(own, answer)));
        return "redirect:" + query.untickedHref();
    }

    /** Each outcome in its own sentence; an answer nobody knows was taken back by a colleague, or is too old. */
    private String said(Map<Outcome, Integer> outcomes) {
        if (outcomes.isEmpty()) return words.takenBack(Outcome.TOO_LATE, 0);
        return new EnumMap<>(outcomes)
                .entrySet().stream()
                        .map(outcome -> words.takenBack(outcome.getKey(), outcome.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private String said(Answer answer) {
        var hour = French.hour(answer.at().atZone(PARIS).toLocalTime());
        return words.answered(answer.became(), answer.requests(), hour);
    }
}
