package fr.passregion.ordering.web;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.ordering.EnrolmentDelays;
import fr.passregion.ordering.EnrolmentDelays.Delay;
import fr.passregion.shared.Uai;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which establishments make young people wait, for the agents who remind them (REG-03). */
@Controller
@RequestMapping(DelayPages.PATH)
class DelayPages {

    static final String PATH = "/region/etablissements/delais";

    private static final int ON_A_PAGE = 50;

    private final EnrolmentDelays delays;
    private final Accounts accounts;

    DelayPages(EnrolmentDelays delays, Accounts accounts) {
        this.delays = delays;
        this.accounts = accounts;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String cocher,
            Model model) {
        var total = delays.total();
        var pages = (int) Math.max(1, (total.institutions() + ON_A_PAGE - 1) / ON_A_PAGE);
        var shown = page.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(page), pages) : 1;
        var rows = delays.slowest(shown, ON_A_PAGE).stream().map(this::row).toList();
        model.addAttribute("table", new DelayTable(rows, total, shown, pages, cocher.equals("page")));
        return "ordering/delays";
    }

    @PostMapping
    String remind(@RequestParam(defaultValue = "") List<String> uai, RedirectAttributes next) {
        var chosen = uai.stream().flatMap(code -> Uai.parse(code).stream()).collect(Collectors.toSet());
        var reminded = delays.remind(chosen.stream().filter(this::isRead).toList());
        next.addFlashAttribute("reminded", reminded);
        next.addFlashAttribute("spared", chosen.size() - reminded);
        return "redirect:" + PATH;
    }

    private DelayTable.Row row(Delay delay) {
        return new DelayTable.Row(delay, isRead(delay.institution()));
    }

    /** Whether anybody there receives what is written to it. */
    private boolean isRead(Uai institution) {
        return !accounts.emailsOf(new Grant(Role.INSTITUTION, institution.value()))
                .isEmpty();
    }
}
