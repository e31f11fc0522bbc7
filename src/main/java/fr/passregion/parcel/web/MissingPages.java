package fr.passregion.parcel.web;

import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.parcel.MissingCards;
import fr.passregion.parcel.MissingCards.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Cartes manquantes » at the Region: told by establishments, made again free of charge. */
@Controller
@RequestMapping(MissingPages.PATH)
class MissingPages {

    static final String PATH = "/region/colis";

    private static final int SHOWN = 100;

    private final MissingCards missing;
    private final Institutions institutions;

    MissingPages(MissingCards missing, Institutions institutions) {
        this.missing = missing;
        this.institutions = institutions;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("count", missing.count());
        model.addAttribute(
                "cards", missing.first(SHOWN).stream().map(this::view).toList());
        return "parcel/missing";
    }

    @PostMapping("/{card}/refaire")
    String makeAgain(@PathVariable String card, RedirectAttributes next) {
        next.addFlashAttribute(
                "flash",
                missing.makeAgain(RollForm.id(card))
                        ? "La carte est mise en opposition. Une autre est commandée, sans frais pour le jeune."
                        : "Rien n’a changé\u00a0: cette carte a été retrouvée ou refaite entre-temps.");
        return "redirect:" + PATH;
    }

    private MissingView view(Missing card) {
        var place = institutions.find(card.institution()).map(Institution::name).orElse("");
        return MissingView.of(card, place);
    }
}
