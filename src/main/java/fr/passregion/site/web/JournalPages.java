package fr.passregion.site.web;

import fr.passregion.audit.AuditReader.Asked;
import fr.passregion.shared.TypedDate;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who did what, when, on whom and why (REG-05): for the administrators who answer for it. */
@Controller
class JournalPages {

    private static final String PAGE = "site/journal";
    private static final TypedDate NO_DATE = new TypedDate("", "", "");

    private final Journal journal;
    private final Subjects subjects;

    JournalPages(Journal journal, Subjects subjects) {
        this.journal = journal;
        this.subjects = subjects;
    }

    /** What an administrator looks for. It is posted, so that no dossier number stays in an address. */
    record SearchForm(String who, TypedDate day) {

        SearchForm(@Nullable String who, @Nullable TypedDate day) {
            this.who = Objects.requireNonNullElse(who, "").strip();
            this.day = Objects.requireNonNullElse(day, NO_DATE);
        }
    }

    @GetMapping(JournalView.PATH)
    String read(
            @RequestParam(required = false) @Nullable String sujet,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate jour,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var subject = sujet == null || sujet.isBlank() ? null : sujet.replace("\0", "");
        model.addAttribute(
                "journal",
                journal.of(new Asked(subject, jour == null || jour.getYear() > 9999 ? null : jour, Math.max(1, page))));
        return PAGE;
    }

    @PostMapping(JournalView.PATH + "/recherche")
    ModelAndView search(@ModelAttribute("form") SearchForm form, BindingResult errors) {
        var who = form.who().isEmpty() ? null : subjects.keyOf(form.who()).orElse("");
        var day = form.day().date().orElse(null);
        if ("".equals(who)) errors.rejectValue("who", "site.journal.who.unknown");
        if (day == null && !form.day().isBlank()) errors.rejectValue("day", "site.journal.day.wrong");
        if (!errors.hasErrors()) return new ModelAndView("redirect:" + JournalView.address(who, day));
        return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("journal", journal.of(new Asked(null, null, 1)));
    }
}
