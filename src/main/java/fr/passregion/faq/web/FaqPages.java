package fr.passregion.faq.web;

import fr.passregion.faq.Faqs;
import fr.passregion.shared.Language;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Frequent questions: all of them by theme, those that answer to a few words, and each on a page of its own (GEN-08). */
@Controller
class FaqPages {

    private static final int LIMIT = 8;
    /** Longer than any question; the rest of what was typed is left aside. */
    private static final int LONGEST = 200;

    private final Faqs faqs;

    FaqPages(Faqs faqs) {
        this.faqs = faqs;
    }

    @GetMapping("/aide")
    String search(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        var faq = faqs.in(Language.of(locale));
        var typed = q.strip();
        model.addAttribute("typed", typed);
        model.addAttribute("themes", faq.themes());
        if (!typed.isEmpty())
            model.addAttribute("found", faq.search(typed.substring(0, Math.min(LONGEST, typed.length())), LIMIT));
        return "faq/questions";
    }

    @GetMapping("/aide/{id}")
    String read(@PathVariable String id, Locale locale, Model model) {
        var faq = faqs.in(Language.of(locale));
        var question = faq.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("question", question);
        model.addAttribute("theme", faq.themeOf(question));
        return "faq/question";
    }
}
