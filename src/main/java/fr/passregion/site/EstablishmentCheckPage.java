package fr.passregion.site;

import fr.passregion.institution.Institutions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Mon établissement est-il partenaire ? »: those with an agreement are found by name, town or code (ELI-03, ELI-09). */
@Controller
class EstablishmentCheckPage {

    private static final int LIMIT = 10;

    private final Institutions institutions;

    EstablishmentCheckPage(Institutions institutions) {
        this.institutions = institutions;
    }

    @GetMapping("/ai-je-droit/etablissement")
    String search(@RequestParam(defaultValue = "") String nom, Model model) {
        var typed = nom.replace("\0", "").strip();
        model.addAttribute("typed", typed);
        if (!typed.isEmpty()) model.addAttribute("found", institutions.search(typed, LIMIT));
        return "site/establishmentCheck";
    }
}
