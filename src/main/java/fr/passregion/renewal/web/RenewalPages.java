package fr.passregion.renewal.web;

import fr.passregion.institution.Own;
import fr.passregion.renewal.Renewals;
import fr.passregion.renewal.Renewals.Candidate;
import fr.passregion.shared.French;
import fr.passregion.shared.Uai;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The establishment's renewals: one by one, those of a page, or a whole track at once (EST-02). */
@Controller
class RenewalPages {

    private final Renewals renewals;

    RenewalPages(Renewals renewals) {
        this.renewals = renewals;
    }

    @GetMapping(RenewalTable.PATH)
    String show(
            @Own Uai own,
            @ModelAttribute Ticked seen,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String cocher,
            Model model) {
        var desk = renewals.of(own);
        if (desk.isEmpty()) return "renewal/closed";
        model.addAttribute("table", new RenewalTable(desk.get(), seen.view(), page));
        model.addAttribute("ticked", cocher.equals("page"));
        return "renewal/list";
    }

    @PostMapping(RenewalTable.PATH)
    String renew(
            @Own Uai own,
            @ModelAttribute Ticked ticked,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        var chosen = ticked.holders();
        if (chosen.isEmpty()) return nothingTicked(ticked, next);
        var done = renewals.renew(own, ticked.choices(sent));
        return back(ticked, Said.renewed(done, chosen.size() - done), next);
    }

    /** Says how many would be renewed in which track, before it is done. */
    @PostMapping(RenewalTable.PATH + "/filiere")
    String askTrack(@Own Uai own, @ModelAttribute Ticked ticked, Model model, RedirectAttributes next) {
        var table = table(own, ticked);
        var track = ticked.track().orElse(null);
        if (table.track() == null || track == null)
            return back(ticked, "Choisissez d’abord la filière de l’année qui vient.", next);
        model.addAttribute("table", table);
        model.addAttribute("to", track.value());
        model.addAttribute("toName", table.nameOf(track));
        return "renewal/confirmTrack";
    }

    @PostMapping(RenewalTable.PATH + "/filiere/confirmation")
    String renewTrack(@Own Uai own, @ModelAttribute Ticked ticked, RedirectAttributes next) {
        var table = table(own, ticked);
        var track = ticked.track().orElse(null);
        if (table.track() == null || track == null) return back(ticked, Said.renewed(0, 0), next);
        var choices = table.chosen().stream().collect(Collectors.toMap(Candidate::holder, one -> track));
        var done = renewals.renew(own, choices);
        return back(new Ticked(null, null, null), Said.renewed(done, choices.size() - done), next);
    }

    @PostMapping(RenewalTable.PATH + "/departs")
    String leave(@Own Uai own, @ModelAttribute Ticked ticked, RedirectAttributes next) {
        if (ticked.holders().isEmpty()) return nothingTicked(ticked, next);
        var done = renewals.leave(own, ticked.holders());
        return back(ticked, Said.left(done), next);
    }

    @PostMapping(RenewalTable.PATH + "/retours")
    String stay(@Own Uai own, @ModelAttribute Ticked ticked, RedirectAttributes next) {
        if (ticked.holders().isEmpty()) return nothingTicked(ticked, next);
        var done = renewals.stay(own, ticked.holders());
        return back(ticked, French.count(done, "jeune") + " de nouveau à revalider.", next);
    }

    private RenewalTable table(Uai own, Ticked ticked) {
        return renewals.of(own)
                .map(desk -> new RenewalTable(desk, ticked.view(), 1))
                .orElseThrow(RenewalPages::notFound);
    }

    private static String nothingTicked(Ticked ticked, RedirectAttributes next) {
        return back(ticked, Said.NOBODY_TICKED, next);
    }

    private static String back(Ticked ticked, String said, RedirectAttributes next) {
        next.addFlashAttribute("flash", said);
        return "redirect:" + RenewalTable.hrefOf(ticked.view());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
