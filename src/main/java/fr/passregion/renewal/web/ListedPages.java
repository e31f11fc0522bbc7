package fr.passregion.renewal.web;

import fr.passregion.institution.Own;
import fr.passregion.renewal.ListedRenewals;
import fr.passregion.renewal.Renewals;
import fr.passregion.renewal.web.ListedTable.Part;
import fr.passregion.shared.Uai;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The establishment's renewals by its list of pupils (EST-02): those alike at once, those nearly alike by choice, the absent aside. */
@Controller
@RequestMapping(RenewalTable.PATH + "/listes")
class ListedPages {

    private static final String BRING = "/etablissement/listes";

    private final ListedRenewals listed;
    private final Renewals renewals;

    ListedPages(ListedRenewals listed, Renewals renewals) {
        this.listed = listed;
        this.renewals = renewals;
    }

    /** The latest list, or where to bring one. */
    @GetMapping
    String latest(@Own Uai own) {
        return "redirect:"
                + listed.latest(own)
                        .map(list -> RenewalTable.PATH + "/listes/" + list)
                        .orElse(BRING);
    }

    @GetMapping("/{list}")
    String show(
            @Own Uai own,
            @PathVariable UUID list,
            @RequestParam(defaultValue = "") String partie,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (renewals.of(own).isEmpty()) return "renewal/closed";
        var comparison = listed.of(own, list).orElseThrow(ListedPages::notFound);
        model.addAttribute("table", new ListedTable(list, comparison, Part.of(partie), page));
        return "renewal/listed";
    }

    /** All who are alike, in the track in which most go on. */
    @PostMapping("/{list}/identiques")
    String renewAlike(@Own Uai own, @PathVariable UUID list, RedirectAttributes next) {
        return back(list, Part.ALIKE, Said.renewed(listed.renewAlike(own, list), 0), next);
    }

    @PostMapping("/{list}/choisis")
    String renew(
            @Own Uai own,
            @PathVariable UUID list,
            @ModelAttribute Ticked ticked,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        var part = Part.of(sent.get("partie"));
        var chosen = ticked.holders();
        if (chosen.isEmpty()) return back(list, part, Said.NOBODY_TICKED, next);
        var done = renewals.renew(own, ticked.choices(sent));
        return back(list, part, Said.renewed(done, chosen.size() - done), next);
    }

    @PostMapping("/{list}/departs")
    String leave(@Own Uai own, @PathVariable UUID list, @ModelAttribute Ticked ticked, RedirectAttributes next) {
        if (ticked.holders().isEmpty()) return back(list, Part.ABSENT, Said.NOBODY_TICKED, next);
        return back(list, Part.ABSENT, Said.left(renewals.leave(own, ticked.holders())), next);
    }

    private static String back(UUID list, Part part, String said, RedirectAttributes next) {
        next.addFlashAttribute("flash", said);
        return "redirect:" + RenewalTable.PATH + "/listes/" + list + "?partie=" + part.word();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
