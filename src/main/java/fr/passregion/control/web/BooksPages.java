package fr.passregion.control.web;

import static java.util.Objects.requireNonNull;

import fr.passregion.control.BooksControl;
import fr.passregion.control.BooksControls;
import fr.passregion.control.web.BooksView.Rule;
import fr.passregion.control.web.BooksView.Verdict;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.wallet.Closing;
import fr.passregion.wallet.Closings;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Contrôle des comptes »: whether the books are right, since when, and what each closed day's hash is (BEN-06). */
@Controller
class BooksPages {

    static final String PATH = "/region/comptes";

    private static final int CONTROLS = 8;
    private static final int DAYS = 31;

    private final BooksControls controls;
    private final Closings closings;
    private final MessageSource words;
    private final Clock clock;

    BooksPages(BooksControls controls, Closings closings, MessageSource words, Clock clock) {
        this.controls = controls;
        this.closings = closings;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String books(@AuthenticationPrincipal SignedIn agent, Model model) {
        model.addAttribute("books", view(agent));
        return "control/books";
    }

    @PostMapping(PATH + "/controle")
    String control(RedirectAttributes next) {
        controls.ask();
        next.addFlashAttribute("asked", true);
        return "redirect:" + PATH;
    }

    BooksView view(SignedIn agent) {
        var verdicts = controls.latest(CONTROLS).stream().map(this::verdict).toList();
        var last = closings.last();
        return new BooksView(
                verdicts.isEmpty() ? null : verdicts.getFirst(),
                verdicts.stream().skip(1).toList(),
                last.map(closing -> closings.between(closing.day().minusDays(DAYS - 1), closing.day()))
                        .orElse(List.of()),
                closings.first().map(Closing::day).orElse(null),
                last.map(Closing::day).orElse(null),
                agent.is(Role.FINANCE_APPROVER) || agent.is(Role.ADMINISTRATOR));
    }

    private Verdict verdict(BooksControl control) {
        return new Verdict(
                control.at().atZone(clock.getZone()),
                control,
                control.findings().stream()
                        .map(found -> new Rule(said(found.rule()), found.looked(), found.breaches()))
                        .toList());
    }

    private String said(String rule) {
        return requireNonNull(words.getMessage("control.rule." + rule, null, rule, Locale.FRANCE));
    }
}
